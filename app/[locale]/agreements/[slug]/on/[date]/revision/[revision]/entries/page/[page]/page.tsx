export {
  default,
  generateMetadata,
} from '@/app/[locale]/agreements/[slug]/entries/page/[page]/page';
