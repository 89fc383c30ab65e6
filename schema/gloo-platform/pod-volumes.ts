import type { RunningComponent } from '../model/running.ts'
import type { ComponentSection } from './define-rule.ts'
import { ownOverrides } from './own-overrides.ts'

type Component = RunningComponent<ComponentSection>

/** Names of all volumes that the pods of a component may have; undefined where they are not known. */
export function podVolumes(running: readonly Component[], component: Component): Set<string> | undefined {
  const pod = podOf(running, component)
  const own = pod.flatMap((one) => ownOverrides(one)?.spec?.template?.spec?.volumes ?? [])
  const names = own.map(({ name }) => name)
  // An override replaces the list.
  if (own.length > 0) return new Set(names)
  if (pod.some(({ otherVolumes }) => otherVolumes === undefined)) return undefined
  return new Set(
    pod.flatMap(({ volumes, otherVolumes = [], values }) => [
      ...volumes,
      ...otherVolumes,
      ...(values.extraVolumes ?? []).map(({ name }) => name),
    ]),
  )
}

/** The components that share its pods. */
function podOf(running: readonly Component[], component: Component): Component[] {
  const hostOf = ({ id, host }: Component): string => {
    const found = running.find((one) => one.id === host)
    return found === undefined ? (host ?? id) : hostOf(found)
  }
  return running.filter((one) => hostOf(one) === hostOf(component))
}
