import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** A secret was sealed with another key, for another owner, or was changed. */
export class SealedOtherwise extends Error {
  constructor(cause: unknown) {
    super('The secret was sealed with another key than this server has: see MUSTER_SECRET.', { cause })
    this.name = 'SealedOtherwise'
  }
}

/** Seals secrets for the database, by AES-256-GCM. */
export class Vault {
  readonly #key: Uint8Array

  /** `key` has 32 bytes. */
  constructor(key: Uint8Array) {
    this.#key = key
  }

  /** What is sealed for an owner is opened for no other. */
  seal(secret: string, owner: string): string {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv(algorithm, this.#key, nonce).setAAD(Buffer.from(owner))
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
  }

  /** Throws `SealedOtherwise`. */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes))
    try {
      return Buffer.concat([opened, decipher.final()]).toString()
    } catch (error) {
      throw new SealedOtherwise(error)
    }
  }
}
