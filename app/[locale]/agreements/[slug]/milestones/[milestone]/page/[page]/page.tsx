export {
  default,
  generateMetadata,
} from '@/app/[locale]/agreements/[slug]/milestones/[milestone]/page';
