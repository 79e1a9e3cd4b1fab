/**
 * The five characters of a UN/LOCODE (UN/ECE Recommendation 16): two letters of the country, three letters or digits 2 to 9
 * of the place, written with or without a space in any case. `undefined` for what has another shape; whether the place
 * exists is for `findLocation` to say.
 */
export const readUnlocode = (text: string): string | undefined =>
  /^([A-Z]{2})[ -]?([A-Z2-9]{3})$/.exec(text.trim().toUpperCase())?.slice(1).join('')
