import type { AttachmentType } from './attachment'

/** How the names of files of a type end; the first is given to a file whose name has no ending. */
const ENDINGS: Record<AttachmentType, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif'],
  'message/rfc822': ['eml'],
}

/** For the field in which a file is chosen: what its window offers first. */
export const OFFERED = Object.values(ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join()

// Controls, what paths and headers are made of, and marks that turn the direction of reading: "exe.fdp" must not look like a PDF.
const HARMFUL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]/gu

/** The name without what could mislead its reader, a header or a file system. */
export function cleanFileName(name: string): string {
  return name.toWellFormed().replaceAll('\uFFFD', '').replace(HARMFUL, ' ').replace(/\s+/g, ' ').replace(/^[.\s]+/, '').trimEnd()
}

/** The ending that a name claims, in lower case; empty where it claims none. */
export const endingOf = (name: string): string => /\.([^.\s]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether a name's ending is true of its content; one without an ending claims nothing. */
export const isTrueName = (name: string, type: AttachmentType): boolean => endingOf(name) === '' || ENDINGS[type].includes(endingOf(name))

/** The name under which a file is kept: cleaned, with an ending, and short enough. */
export function keptName(name: string, type: AttachmentType, max: number): string {
  const ending = endingOf(name) || ENDINGS[type][0]
  const stem = endingOf(name) ? name.slice(0, -ending.length - 1) : name
  const room = max - ending.length - 1
  return `${stem.slice(0, room).toWellFormed().replaceAll('\uFFFD', '').trim() || 'file'}.${ending}`
}
