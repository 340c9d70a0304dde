/** Where the address of a contract, or the evidence of a supplier, that came from a register of contracts begins. */
export const FROM_REGISTER = 'register of contracts, ';

export function isFromRegister(address: string): boolean {
  return address.startsWith(FROM_REGISTER);
}
