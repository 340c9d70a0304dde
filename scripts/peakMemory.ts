import { readFileSync } from 'node:fs';

/**
 * The most resident memory this process has had, in megabytes, as the Linux kernel counts it. What Node gives
 * (`resourceUsage`) is never less than what the process that started this one held at that moment.
 */
export function peakMegabytes(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  if (kilobytes === undefined) throw new Error('no VmHWM in /proc/self/status');
  return Number(kilobytes) / 1024;
}
