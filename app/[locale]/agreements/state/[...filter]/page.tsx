import { agreementLists } from '../../agreement-lists';

const { generateMetadata, Page } = agreementLists('state');

export { generateMetadata, Page as default };
