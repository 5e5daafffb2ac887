/** Exact decimal numbers as text, for amounts and sums that must not pass through binary fractions. */
export type Decimal = string;

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** The shortest decimal that names this number: 3829.46 is "3829.46". */
export function decimalOf(value: number): Decimal {
  return format(parse(String(value)));
}

export function addDecimals(values: readonly Decimal[]): Decimal {
  const parts = values.map(parse);
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  return format({ digits: parts.reduce((sum, part) => sum + part.digits * 10n ** BigInt(scale - part.scale), 0n), scale });
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals([a, b.startsWith('-') ? b.slice(1) : `-${b}`]);
}

/** Moves the decimal point: 2.2 by 4 is 22000. */
export function shiftDecimal(value: Decimal, places: number): Decimal {
  const { digits, scale } = parse(value);
  return format(places >= scale ? { digits: digits * 10n ** BigInt(places - scale), scale: 0 } : { digits, scale: scale - places });
}

interface Parts {
  digits: bigint;
  scale: number;
}

function parse(text: Decimal): Parts {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a decimal number`);
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function format({ digits, scale }: Parts): Decimal {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  return `${whole === '0' && !fraction ? '' : sign}${whole}${fraction ? `.${fraction}` : ''}`;
}
