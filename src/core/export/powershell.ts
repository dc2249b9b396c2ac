import { code, compactBody, SIGNATURE_HEADER, type CodeForm } from './code-form.ts';

/**
 * A literal string of PowerShell. It takes four typographic quotes for the straight one, and a
 * doubled quote for one quote (Microsoft Learn, “about_Quoting_Rules”).
 */
function quoteForPowerShell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/**
 * A command for PowerShell 5 and 7. The body is sent as bytes, because PowerShell 5 would send a
 * text in Latin-1.
 */
export const powershell: CodeForm = {
  id: 'powershell',
  title: 'PowerShell',
  isRequest: true,
  bodyOf: compactBody,
  write({ url, body, signature }) {
    const headers =
      signature === null ? '' : `  -Headers @{ '${SIGNATURE_HEADER}' = '${signature}' } \`\n`;
    return code(
      `Invoke-WebRequest -UseBasicParsing -Method Post -Uri ${quoteForPowerShell(url)} \`\n` +
        `  -ContentType 'application/json' \`\n` +
        headers +
        `  -Body ([Text.Encoding]::UTF8.GetBytes(${quoteForPowerShell(body)}))`,
    );
  },
};
