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
    localObjectReference: localReference('The object.'),
    optional: flag('Whether the variable may be missing.'),
  },
  { definition: 'KeyReference' },
)

export const istioController = object('The controller that installs Istio in each cluster.', {
  annotations: mapOf('Annotations of its pods.', text('Text of the note.')),
  labels: labels('Labels of its pods.'),
  envVars: listOf(
    'Environment variables of its container.',
    object('A variable.', {
      name: text('Name of the variable.'),
      value: text('Value of the variable.'),
      valueFrom: object('Where the value comes from.', {
        configMapKeyRef: keyReference,
        secretKeyRef: described('Key of a Secret.', keyReference),
        fieldRef: object('Field of the pod.', {
          apiVersion: text('Version of the form of the path.'),
          fieldPath: text('Path of the field.'),
        }),
        resourceFieldRef: object('Request or limit of a container.', {
          containerName: text('Name of the container.'),
          resource: text('Path of the request or limit.'),
          divisor: object('Unit of the value.', { string: text('The unit, as a quantity.') }),
        }),
      }),
    }),
  ),
  imagePullSecrets: listOf('Secrets for its registry.', localReference('A Secret.')),
  resources: object('Requests and limits of its container.', {
    requests: mapOf('Requests by resource.', text('Quantity of the resource.')),
    limits: mapOf('Limits by resource.', text('Quantity of the resource.')),
  }),
  securityContext: object('Security context of its container.', {
    runAsUser: int64('ID of the user.'),
    runAsGroup: int64('ID of the group.'),
    runAsNonRoot: flag('Whether the user root is refused.'),
    readOnlyRootFilesystem: flag('Whether the file system of the image cannot be written.'),
    allowPrivilegeEscalation: flag('Whether a process may get more rights than its parent.'),
    privileged: flag('Whether the container has all rights of the node.'),
    capabilities: object('Capabilities of Linux.', {
      add: listOf('Capabilities to add.', text('Name of a capability.')),
      drop: listOf('Capabilities to remove.', text('Name of a capability.')),
    }),
    procMount: text('Form of the mount `/proc`.'),
    seLinuxOptions: object('Context of SELinux.', {
      level: text('Level.'),
      role: text('Role.'),
      type: text('Type.'),
      user: text('User.'),
    }),
    seccompProfile: object('Profile of seccomp.', {
      type: text('Kind of the profile.'),
      localhostProfile: text('Path of a profile on the node.'),
    }),
    windowsOptions: object('Settings on Windows.', {
      gmsaCredentialSpec: text('Credential spec of the account.'),
      gmsaCredentialSpecName: text('Name of the credential spec.'),
      hostProcess: flag('Whether the container runs on the host.'),
      runAsUserName: text('Name of the user.'),
    }),
  }),
  waitForResourcesTimeout: duration('How long the controller waits for what it has installed to be ready.'),
})
