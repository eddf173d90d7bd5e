/** Zones of Windows, each with its IANA zone. */
export function windowsZones(): (readonly [string, string])[];
