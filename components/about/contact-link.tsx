/** An e-mail address or an https address as a link that shows it whole. */
export function ContactLink({ to }: { to: string }) {
  return <a href={to.startsWith('https://') ? to : `mailto:${to}`}>{to}</a>;
}
