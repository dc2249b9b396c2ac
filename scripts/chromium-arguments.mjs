/**
 * Chromium takes only the last list of features that it is given. This list replaces Playwright's,
 * so it begins with the features that Playwright switches off.
 */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Each new window would load pages of its address bar, at some 300 ms of a processor, while the
  // page that is tested or measured loads too.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** How tests and benchmarks start Chromium: fit for a container, and without work of its own. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];
