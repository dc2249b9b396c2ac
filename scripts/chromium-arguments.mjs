/**
 * Of a list of features that is given twice, Chromium takes the last: so the first ones are those that Playwright itself
 * switches off, as far as they are Chromium's.
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
  // Pages of the browser's own address bar. Each new window loads them, at the price of some 300 ms of a processor, while
  // the page that is tested or measured loads too.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** How tests and benchmarks start Chromium: as it is in a container, and without what it does for itself. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];
