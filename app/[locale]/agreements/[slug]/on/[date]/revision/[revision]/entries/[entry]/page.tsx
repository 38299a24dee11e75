export { default, generateMetadata } from '@/app/[locale]/agreements/[slug]/entries/[entry]/page';
