/** Cookies as a browser keeps them: a value takes the place of the one before, an empty one ends it. */
export class CookieJar extends Map<string, string> {
  /** As the header of a request; none where there are none. */
  header(): { cookie?: string } {
    const cookie = [...this].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie ? { cookie } : {};
  }

  /** What an answer sets, each as its line. */
  take(set: string | string[] | undefined): string[] {
    const lines = [set ?? []].flat();
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.set(name, value);
      else this.delete(name);
    }
    return lines;
  }
}
