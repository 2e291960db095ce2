/** Lines that stand around a page's text. None is a sentence of the world's grammar. `{site}` is the masthead. */

export const NAVIGATION_ITEMS = [
  'Home',
  'Towns',
  'Ferries',
  'Weather',
  'Tides',
  'Market',
  'Letters',
  'Recipes',
  'Lost hats',
  'Gulls',
  'Archive',
  'Jobs',
  'Contact',
  'Search',
  'Log in',
  'About us',
  'Knots',
  'Births',
  'Boats',
  'Help',
] as const;

export const NAVIGATION_MARKS = [' | ', ' > ', ' / ', ' * '] as const;

export const COOKIE_LINES = [
  'We use cookies to make this page better, and plum cake to make us better.',
  'This site uses cookies. By reading on you agree to the crumbs.',
  'Accept all cookies | Reject all cookies | Ask for a biscuit',
  'Our cookies remember you. Our dog does not.',
  'By using this site you accept our cookies and our spelling.',
] as const;

export const JAVASCRIPT_LINES = [
  'Javascript must be enabled to see the seagull.',
  'Please enable JavaScript to view the tide table.',
  'This map needs JavaScript and a steady hand.',
  'Your browser does not support javascript, and neither does our harbour master.',
] as const;

export const POLICY_LINES = [
  'Terms of use | Privacy policy | Ferry policy',
  'Privacy policy | Imprint | Complaints about the weather',
  'Read our terms of use before leaning on the railing.',
  'By entering you accept our privacy policy and wipe your boots.',
] as const;

export const SIGN_IN_LINES = [
  'Sign in to read more...',
  'Subscribe to see the other half of this herring...',
  'You have read 3 of 2 free articles...',
  'Members may continue reading...',
] as const;

export const CLOSING_LINES = [
  'Share | Print | Read aloud to a goose',
  'Back to top',
  'Advertisement',
  'Copyright {site}, all rights and one lighthouse reserved',
  'Seen by 14 people and a gull',
  '2 comments, both by the editor',
  'Next page',
  'Follow {site} by boat',
  'Was this page useful | Yes | No | Ask my sister',
  'Filed under news, small',
  'Last changed on a Tuesday',
  'Print edition sold out, fish wrapped in it',
] as const;

export const TEMPLATE_LEAKS = [
  'Welcome back, {{ reader.first_name }}',
  '{% include "footer-gulls.html" %}',
  '{"page":"news","gulls":12,"sponsor":null}',
  'Hello {FIRSTNAME}, your herring is on its way',
  'function openHarbour() { return tide > 2; }',
] as const;

export const LOREM_LINES = [
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.',
  'Lorem ipsum dolor sit amet, ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi.',
] as const;

/** Papers and sites a town may have: masthead and host. */
export const SITES = [
  { masthead: 'The {town} Lantern', host: '{town}-lantern.example' },
  { masthead: 'The {town} Gull', host: '{town}-gull.example' },
  { masthead: '{town} Harbour News', host: 'harbour.{town}.example' },
  { masthead: 'Old {town} Herald', host: 'herald.{town}.example' },
  { masthead: 'The {town} Visitor', host: 'visit-{town}.example' },
  { masthead: 'The {town} Ferry Post', host: '{town}-post.example' },
] as const;
