import {
  described,
  duration,
  flag,
  int64,
  listOf,
  mapOf,
  object,
  text,
} from '../../../model/resource-fields.ts'
import { labels, localReference } from '../../shapes/references.ts'

const keyReference = object(
  'Key of a ConfigMap.',
  {
    key: text('The key.'),
    localObjectReference: localReference('The ConfigMap or Secret.'),
    optional: flag('Whether the variable may be missing.'),
  },
  { definition: 'KeyReference' },
)

export const istioController = object('The controller that installs Istio in each cluster.', {
  annotations: mapOf('Annotations of the controller pods.', text('Value of the annotation.')),
  labels: labels('Labels of the controller pods.'),
  envVars: listOf(
    'Environment variables of the controller container.',
    object('A variable.', {
      name: text('Name of the variable.'),
      value: text('Value of the variable.'),
      valueFrom: object('Where the value comes from.', {
        configMapKeyRef: keyReference,
        secretKeyRef: described('Key of a Secret.', keyReference),
        fieldRef: object('Field of the pod.', {
          apiVersion: text('API version of the path.'),
          fieldPath: text('Path of the field.'),
        }),
        resourceFieldRef: object('Request or limit of a container.', {
          containerName: text('Name of the container.'),
          resource: text('Name of the request or limit.'),
          divisor: object('Unit of the value.', { string: text('The unit, as a quantity.') }),
        }),
      }),
    }),
  ),
  imagePullSecrets: listOf('Secrets to pull the controller image with.', localReference('A Secret.')),
  resources: object('Requests and limits of the controller container.', {
    requests: mapOf('Requests by resource.', text('Quantity of the resource.')),
    limits: mapOf('Limits by resource.', text('Quantity of the resource.')),
  }),
  securityContext: object('Security context of the controller container.', {
    runAsUser: int64('ID of the user.'),
    runAsGroup: int64('ID of the group.'),
    runAsNonRoot: flag('Whether the container must not run as root.'),
    readOnlyRootFilesystem: flag('Whether the root file system is read-only.'),
    allowPrivilegeEscalation: flag('Whether a process may get more privileges than its parent.'),
    privileged: flag('Whether the container is privileged: it has all rights of the node.'),
    capabilities: object('Linux capabilities.', {
      add: listOf('Capabilities to add.', text('Name of a capability.')),
      drop: listOf('Capabilities to remove.', text('Name of a capability.')),
    }),
    procMount: text('Type of the `/proc` mount.'),
    seLinuxOptions: object('SELinux context.', {
      level: text('SELinux level.'),
      role: text('SELinux role.'),
      type: text('SELinux type.'),
      user: text('SELinux user.'),
    }),
    seccompProfile: object('Seccomp profile.', {
      type: text('Type of the profile.'),
      localhostProfile: text('Path of a profile on the node.'),
    }),
    windowsOptions: object('Settings on Windows.', {
      gmsaCredentialSpec: text('Credential spec of the group managed service account (GMSA).'),
      gmsaCredentialSpecName: text('Name of the GMSA credential spec.'),
      hostProcess: flag('Whether the container runs as a host process.'),
      runAsUserName: text('Name of the user.'),
    }),
  }),
  waitForResourcesTimeout: duration('How long the controller waits for what it has installed to be ready.'),
})
