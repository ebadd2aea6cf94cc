import type { RegisterAgreementView } from '../../register/register.view.js';

/** The points of contact as vCard 4.0 (RFC 6350), one card each. */
export function writeVcards({ supplier, pointsOfContact }: RegisterAgreementView): string {
  return pointsOfContact
    .map(({ title, email, phone }) =>
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:org',
        `FN:${escape(`${supplier.name}, ${title}`)}`,
        `ORG:${escape(supplier.name)};${escape(title)}`,
        `EMAIL;TYPE=work:${escape(email)}`,
        ...(phone === null ? [] : [`TEL;TYPE=work;VALUE=text:${escape(phone)}`]),
        'END:VCARD',
      ]
        .map(fold)
        .join('\r\n'),
    )
    .concat('')
    .join('\r\n');
}

/** Marks that mean something in a vCard are escaped; line breaks cannot end a property. */
function escape(text: string): string {
  return text.replace(/[\\,;]/g, (mark) => `\\${mark}`).replace(/\r?\n|\r/g, '\\n');
}

/** Lines of at most 75 octets, each next one begun with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    const most = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + letter) > most) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
