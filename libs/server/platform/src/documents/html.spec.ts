import { describe, expect, it } from '@jest/globals';
import { joined, markup, trusted } from './html.ts';

describe('HTML of the server', () => {
  it('escapes what is put into it, in text and in attributes', () => {
    const name = `<b> "Ana" & 'co'`;
    expect(markup`<p title="${name}">${name}</p>`.html).toBe(
      '<p title="&lt;b&gt; &quot;Ana&quot; &amp; &#39;co&#39;">&lt;b&gt; &quot;Ana&quot; &amp; &#39;co&#39;</p>',
    );
  });

  it('keeps what was made in the same way, lists too, and leaves nothing of null', () => {
    const cells = ['<', 1].map((cell) => markup`<td>${cell}</td>`);
    expect(markup`<tr>${cells}${null}${trusted('<td></td>')}</tr>`.html).toBe(
      '<tr><td>&lt;</td><td>1</td><td></td></tr>',
    );
    expect(joined(cells, '\n').html).toBe('<td>&lt;</td>\n<td>1</td>');
  });
});
