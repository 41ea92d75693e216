import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a ZIP made for a test; `forged` values go into the directory (and the local header) in place of the true ones. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Buffer;
  readonly stored?: boolean;
  readonly forged?: { readonly size?: number; readonly packed?: number; readonly crc?: number; readonly flags?: number; readonly method?: number; readonly offset?: number };
}

/** A ZIP of these parts, as honest as they are. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.stored === true ? data : deflateRawSync(data);
    const name = Buffer.from(part.name);
    const fields = fieldsOf(part, { data, packed, name });
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.forged?.offset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from("504b01021400", "hex"), fields, tail, name]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("504b0506", 0, "hex");
  end.writeUInt16LE(parts.length & 0xffff, 8);
  end.writeUInt16LE(parts.length & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** Version, flags, method, time, check sum, sizes and lengths: the 26 bytes that local header and directory share. */
function fieldsOf({ stored, forged = {} }: ZipPart, { data, packed, name }: { readonly data: Buffer; readonly packed: Buffer; readonly name: Buffer }): Buffer {
  const told = { flags: 0x800, method: stored === true ? 0 : 8, crc: crc32(data), packed: packed.length, size: data.length, ...forged };
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(told.flags, 2);
  fields.writeUInt16LE(told.method, 4);
  fields.writeUInt32LE(told.crc, 10);
  fields.writeUInt32LE(told.packed, 14);
  fields.writeUInt32LE(told.size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
