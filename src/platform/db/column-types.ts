import pg from 'pg';

const { builtins } = pg.types;
const DATE_ARRAY = 1182;
const INT8_ARRAY = 1016;
const TEXT_ARRAY = 1009;

/** How column values become JavaScript values. The driver's own choice stands for every type not named here. */
export function columnTypes(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  const textArray = pg.types.getTypeParser(TEXT_ARRAY as number) as (text: string) => (string | null)[];
  // A `date` column is a calendar day; the driver would turn it into an instant in the server's zone.
  types.setTypeParser(builtins.DATE, (text) => text);
  types.setTypeParser(DATE_ARRAY as number, textArray);
  types.setTypeParser(builtins.INT8, wholeNumber);
  types.setTypeParser(INT8_ARRAY as number, (text: string) => textArray(text).map((item) => (item === null ? null : wholeNumber(item))));
  types.setTypeParser(builtins.NUMERIC, (text) => text);
  return types;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers that JavaScript keeps exactly`);
  return value;
}
