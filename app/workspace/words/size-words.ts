const KB = 1024
const MB = KB * KB

/** How large a file is: `12 KB`, `1.4 MB`. */
export function sizeWords(bytes: number): string {
  const isSmall = bytes < MB / 10
  const size = Math.max(bytes / (isSmall ? KB : MB), 1 / 10)
  return `${size.toFixed(size < 10 ? 1 : 0)} ${isSmall ? 'KB' : 'MB'}`
}
