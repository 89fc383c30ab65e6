import { expectTypeOf, test } from 'vitest'
import type { Static } from 'typebox'
import type {
  CustomResources,
  FaultInjectionPolicy,
  KubernetesCluster,
  Workspace,
} from '../../generated/types/gloo-platform-crds.resources.d.ts'
import type { ServiceMeshController, Workspace as Published } from '../../generated/types/resources.d.ts'
import type { routeSelector } from '../../schema/gloo-platform-crds/shapes/selectors.ts'

// All of this is checked by `tsc`: a difference fails the type check.
test('a manifest in TypeScript has the type of its kind', () => {
  const workspace: Workspace = {
    apiVersion: 'admin.gloo.solo.io/v2',
    kind: 'Workspace',
    metadata: { name: 'team', namespace: 'gloo-mesh' },
    spec: { workloadClusters: [{ name: '*', namespaces: [{ name: 'team' }] }] },
  }
  expectTypeOf(workspace).toEqualTypeOf<CustomResources['Workspace']>()
  // @ts-expect-error It is called workloadClusters.
  expectTypeOf<Workspace['spec']>().toHaveProperty('clusters')
  expectTypeOf<KubernetesCluster['kind']>().toEqualTypeOf<'KubernetesCluster'>()
})

test('the operator has types as well', () => {
  expectTypeOf<ServiceMeshController>().not.toBeAny()
  const mesh: ServiceMeshController = {
    apiVersion: 'operator.gloo.solo.io/v1',
    kind: 'ServiceMeshController',
    metadata: { name: 'managed-istio' },
    spec: { dataplaneMode: 'Ambient', version: '1.25.2' },
  }
  expectTypeOf<NonNullable<ServiceMeshController['spec']>>().toHaveProperty('installNamespace')
  expectTypeOf(mesh.kind).toEqualTypeOf<'ServiceMeshController'>()
  expectTypeOf<Published>().toEqualTypeOf<Workspace>()
})

test('the published type of a shape is the one that the model infers', () => {
  type Published = NonNullable<NonNullable<FaultInjectionPolicy['spec']>['applyToRoutes']>[number]
  const published = (selector: Static<typeof routeSelector>): Published => selector
  const inferred = (selector: Published): Static<typeof routeSelector> => selector
  expectTypeOf(published).toBeFunction()
  expectTypeOf(inferred).toBeFunction()
})
