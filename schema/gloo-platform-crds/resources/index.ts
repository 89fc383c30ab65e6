import type { Resource } from '../../model/resource.ts'
import { dashboard } from './admin.gloo.solo.io/dashboard.ts'
import { kubernetesCluster } from './admin.gloo.solo.io/kubernetes-cluster.ts'
import { workspace } from './admin.gloo.solo.io/workspace.ts'
import { faultInjectionPolicy } from './resilience.policy.gloo.solo.io/fault-injection-policy.ts'

/** The kinds that the chart installs, by group and kind. */
export const resources: readonly Resource[] = [dashboard, kubernetesCluster, workspace, faultInjectionPolicy]
