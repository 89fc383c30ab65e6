import { expect, test } from 'vitest'
import { validateReleases } from '../../validator/check/validate.ts'
import { growth, linear } from '../growth.ts'
import { readManifest } from './judged.ts'

test('takes time in proportion to the broken items', async () => {
  const size = 3000
  const sizes = [size, 4 * size]
  const inputs = await Promise.all(sizes.map((size) => readManifest(gatewayWithListeners(size))))
  const inputOf = new Map(sizes.map((size, index) => [size, inputs[index]!]))
  expect(growth(size, (size) => () => void validateReleases(inputOf.get(size)!))).toBeLessThan(linear)
})

/** Each listener has a wrong port, and is the location of a rule in CEL. */
function gatewayWithListeners(count: number): string {
  const listeners = Array.from({ length: count }, () => '  - {http: {}, port: {number: http}}\n')
  return `apiVersion: networking.gloo.solo.io/v2
kind: VirtualGateway
metadata:
  name: gateway
spec:
  listeners:
${listeners.join('')}`
}
