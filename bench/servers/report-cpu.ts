/** Tells whoever started this process, whenever asked, how much processor time it has used. */
export function reportCpu(): void {
  process.on('message', () => process.send?.(process.cpuUsage()));
}
