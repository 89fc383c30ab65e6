/** Prepares the container image for this machine in build/image: `npm run build:image`. */
import { buildImageContext, imageContext } from './distribution/image-context.ts'

await buildImageContext((line) => process.stdout.write(`${line}\n`))
process.stdout.write(`${imageContext}\ndocker build --tag gloo-values --file Dockerfile build/image\n`)
