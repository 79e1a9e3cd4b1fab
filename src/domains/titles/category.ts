import type { Category, TitleLaw } from './title-law.ts'

/** The category of this code in the law in force, if there is one. */
export const findCategory = (law: TitleLaw, code: string): Category | undefined =>
  law.categories.find((category) => category.code === code)

/** The category of a title signed under it; a country that drops a category with titles alive has broken data. */
export function getCategory(law: TitleLaw, code: string): Category {
  const category = findCategory(law, code)
  if (!category) throw new Error(`the law has no category ${code}`)
  return category
}
