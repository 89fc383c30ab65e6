/** Functions of templates in every Helm 3 and 4: those of Go's `text/template`, of Sprig 3.3.0, and Helm's own. */
const everywhere = `
and call html index slice js len not or print printf println urlquery eq ge gt le lt ne

abbrev abbrevboth add add1 add1f addf adler32sum ago all any append atoi b32dec b32enc b64dec b64enc base bcrypt biggest
buildCustomCert camelcase cat ceil chunk clean coalesce compact concat contains date dateInZone dateModify date_in_zone
date_modify decryptAES deepCopy deepEqual default derivePassword dict dig dir div divf duration durationRound empty
encryptAES ext fail first float64 floor fromJson genCA genCAWithKey genPrivateKey genSelfSignedCert
genSelfSignedCertWithKey genSignedCert genSignedCertWithKey get getHostByName has hasKey hasPrefix hasSuffix hello
htmlDate htmlDateInZone htpasswd indent initial initials int int64 isAbs join kebabcase keys kindIs kindOf last list
lower max maxf merge mergeOverwrite min minf mod mul mulf mustAppend mustChunk mustCompact mustDateModify mustDeepCopy
mustFirst mustFromJson mustHas mustInitial mustLast mustMerge mustMergeOverwrite mustPrepend mustRegexFind
mustRegexFindAll mustRegexMatch mustRegexReplaceAll mustRegexReplaceAllLiteral mustRegexSplit mustRest mustReverse
mustSlice mustToDate mustToJson mustToPrettyJson mustToRawJson mustUniq mustWithout must_date_modify nindent nospace now
omit osBase osClean osDir osExt osIsAbs pick pluck plural prepend quote randAlpha randAlphaNum randAscii randBytes
randInt randNumeric regexFind regexFindAll regexMatch regexQuoteMeta regexReplaceAll regexReplaceAllLiteral regexSplit
repeat replace rest reverse round semver semverCompare seq set sha1sum sha256sum sha512sum shuffle snakecase sortAlpha
split splitList splitn squote sub subf substr swapcase ternary title toDate toDecimal toJson toPrettyJson toRawJson
toString toStrings trim trimAll trimPrefix trimSuffix trimall trunc tuple typeIs typeIsLike typeOf uniq unixEpoch unset
until untilStep untitle upper urlJoin urlParse uuidv4 values without wrap wrapWith

fromJsonArray fromToml fromYaml fromYamlArray include lookup required toToml toYaml toYamlPretty tpl`

/** Functions that Helm 4 alone has. */
const inHelm4 = `
durationDays durationHours durationMicroseconds durationMilliseconds durationMinutes durationNanoseconds durationRoundTo
durationSeconds durationTruncateTo durationWeeks mustToDuration mustToToml mustToYaml`

/** The functions that templates may call in a Helm. */
export function functionsOf(helmVersion: string): ReadonlySet<string> {
  return new Set(words(helmVersion.startsWith('4') ? everywhere + inHelm4 : everywhere))
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
