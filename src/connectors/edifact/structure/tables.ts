/** A part of a message as stored: segment tag or group name, mandatory or not, how often, and the parts of a group. */
export type TableData = PartData[]
export type PartData = [name: string, mandatory: 0 | 1, times: number, parts?: TableData]

/** An element as stored: its number, mandatory or not, how often, and its format or its components. */
export type ElementData = [id: string, mandatory: 0 | 1, times: number, content: string | ComponentData[]]
type ComponentData = [id: string, mandatory: 0 | 1, format: string]
