/** Makes a file name of a stranger safe for a header and for a disk (RFC 6266 section 4.3, RFC 8187). Always `attachment`. */
export function contentDisposition(filename: string): string {
  const name = clean(filename)
  const ascii = name.replace(/[^A-Za-z0-9._ -]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** Without folders, control signs and the signs that turn the reading order round, which make `gpj.exe` look like `exe.jpg`. */
function clean(filename: string): string {
  const last = filename.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const name = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|:*?]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim()
  return name === '' ? 'attachment' : name.slice(-150)
}
