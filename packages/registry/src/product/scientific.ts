const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A large count with two digits: 31 000 000 is `3.1×10⁷`. Zero is `0`. */
export function scientific(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  const power = [...String(Number(exponent))].map((digit) =>
    digit === '-' ? '⁻' : superscripts.charAt(Number(digit)),
  );
  return `${mantissa}×10${power.join('')}`;
}
