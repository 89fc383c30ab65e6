import type { Resource } from '../../model/resource.ts'
import { eastWestGateway } from './east-west-gateway.ts'
import { serviceMeshController } from './service-mesh-controller.ts'

/** The kinds that the operator and the Istio that it installs read. */
export const resources: readonly Resource[] = [eastWestGateway, serviceMeshController]
