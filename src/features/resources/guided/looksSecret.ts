/** Whether a server takes the name of a variable for that of a secret: it then refuses it unless the call is forced. */
export function looksSecret(name: string): boolean {
  return /TOKEN|SECRET|KEY|PASSWORD/i.test(name);
}
