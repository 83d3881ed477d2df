/** A length or a place in the film: `0:05.0` under a minute and a half, `12:07` above. @param seconds not negative */
export function timeText(seconds: number): string {
  const tenths = Math.round(seconds * 10) / 10;
  const minutes = Math.floor(tenths / 60);
  const rest = tenths - minutes * 60;
  if (minutes === 0) return `${rest.toFixed(1)} s`;
  return `${minutes}:${String(Math.floor(rest)).padStart(2, '0')}`;
}
