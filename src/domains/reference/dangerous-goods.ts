import type { DangerousGoods, Named, ShippingLists } from './shipping-lists.ts'

/** The entries of a UN number, written `1203` or `UN 1203`; none when the list has no such number. */
export function findDangerousGoods(
  { dangerousGoods }: Pick<ShippingLists, 'dangerousGoods'>,
  text: string,
): readonly DangerousGoods[] {
  const number = /^(?:UN)?(\d{4})$/.exec(text.toUpperCase().replace(/\s/g, ''))?.[1]
  return (number && dangerousGoods.get(number)) || []
}

/** The class of goods, with or without the letter of a compatibility group: `1.4S` is of `1.4` (UN Model Regulations 2.0.1, 2.1.2). */
export const findDangerousGoodsClass = (
  { dangerousGoodsClasses }: Pick<ShippingLists, 'dangerousGoodsClasses'>,
  code: string,
): Named | undefined => dangerousGoodsClasses.get(code.replace(/^(1\.[1-6])[A-S]$/, '$1'))
