/** The weights of the Norwegian organisation number, digit by digit; the ninth is the check digit. */
const ORGNR_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether nine digits fit modulus 11 as the Norwegian register of entities uses it. */
export function fitsModulus11(digits: string): boolean {
  const sum = ORGNR_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[8]); // a check of 10 equals no digit: such numbers are not issued
}

/** Whether letters and digits fit ISO 7064 MOD 97-10: letters are 10 to 35, the remainder is 1. */
export function fitsModulus97(text: string): boolean {
  const digits = [...text].map((letter) => parseInt(letter, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
