import type { Resource } from '../../model/resource.ts'
import { serviceMeshController } from './service-mesh-controller.ts'

/** The kinds that the operator reads. */
export const resources: readonly Resource[] = [serviceMeshController]
