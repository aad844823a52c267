import type { PackedColumn } from "./model";

/** A packed column's numbers; NaN where a value is missing. The format is described at PackedColumn in src/Bifrost.Report. */
export async function unpackColumn(column: PackedColumn): Promise<Float64Array> {
  const values = new Float64Array(column.length);
  if (column.length === 0) return values;
  const bytes = await inflate(column.data);
  const scale = 10 ** column.decimals;
  let at = 0;
  let whole = 0;
  for (let i = 0; i < values.length; i++) {
    let code = 0;
    let weight = 1;
    let byte = bytes[at++] ?? 0;
    for (; byte >= 0x80; byte = bytes[at++] ?? 0, weight *= 0x80) code += (byte - 0x80) * weight;
    code += byte * weight;
    if (code === 0) {
      values[i] = NaN;
      continue;
    }
    // Beyond 32 bits, where the bit operators end: halves and remainders instead of shifts and masks.
    const zigzag = code - 1;
    whole += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    values[i] = whole / scale;
  }
  return values;
}

/** The model with every packed column, wherever it stands, in numbers. */
export async function unpackModel<Model>(packed: unknown): Promise<Model> {
  return (await unpack(packed)) as Model;
}

async function unpack(node: unknown): Promise<unknown> {
  if (Array.isArray(node)) return Promise.all(node.map(unpack));
  if (typeof node !== "object" || node === null) return node;
  if (isPacked(node)) return unpackColumn(node);
  const entries = Object.entries(node).map(async ([name, value]) => [name, await unpack(value)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function isPacked(node: object): node is PackedColumn {
  return "decimals" in node && "data" in node && "length" in node;
}

async function inflate(base64: string): Promise<Uint8Array> {
  const text = atob(base64);
  const packed = new Uint8Array(text.length);
  for (let i = 0; i < packed.length; i++) packed[i] = text.charCodeAt(i);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
