// Verifies what webhooks were sent: v1 by the package standardwebhooks, v1a by Node's own Ed25519.
// One argument: a JSON file of [{ key, at, headers, body }]; key is whsec_… or whpk_…, at is the receiver's clock in milliseconds.
import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Webhook } from 'standardwebhooks'

for (const { key, at, headers, body } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  Date.now = () => at
  if (key.startsWith('whsec_')) {
    new Webhook(key).verify(body, headers)
    continue
  }
  const x = Buffer.from(key.slice('whpk_'.length), 'base64').toString('base64url')
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
  const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
  const good = headers['webhook-signature'].split(' ')
    .filter(signature => signature.startsWith('v1a,'))
    .some(signature => verify(null, signed, publicKey, Buffer.from(signature.slice('v1a,'.length), 'base64')))
  if (!good) throw new Error(`No signature of ${headers['webhook-id']} is good.`)
}
console.log('good')
