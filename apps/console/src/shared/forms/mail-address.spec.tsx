import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { MailAddress } from './mail-address.tsx';

describe('an address of e-mail in a list', () => {
  it.each([
    ['maria.lopez@sre.gob.mx', 'maria<wbr>.lopez<wbr>@sre<wbr>.gob<wbr>.mx'],
    ['ana@localhost', 'ana<wbr>@localhost'],
    ['', ''],
  ])('%s breaks at its @ and its dots only, and is read and copied whole', (address, markup) => {
    const { container } = render(<MailAddress address={address} />);
    expect(container.innerHTML).toBe(markup);
    expect(container.textContent).toBe(address);
  });

  it('is found as the one word it is', () => {
    render(
      <p>
        <MailAddress address="ana@example.org" />
      </p>,
    );
    expect(screen.getByText('ana@example.org')).toBeTruthy();
  });
});
