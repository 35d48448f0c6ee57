/** Times of a recording. */

/** "1:02:03" for 3,723 seconds; parts of a second are left out. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** Seconds of "01:02:03,500", "1:02:03", "02:03.5"; null where it is no time. */
export function secondsOf(clock: string): number | null {
  const [, hours = "0", minutes, seconds, part = "0"] =
    /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/u.exec(clock.trim()) ?? [];
  if (!minutes || !seconds) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part}`);
}
