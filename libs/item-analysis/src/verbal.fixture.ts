import { type AnswerRow } from './answers.ts';

// The verbal aggression data of De Boeck and Wilson (2004), as the R package difR ships them: 24 items answered yes or
// no by 243 women and 73 men. One number for each person, one bit for each item.
const women = `
  f60644 fe0fe0 b24d24 d38926 fe8fc0 000924 1ac92a feffc7 ff8fc0 febd96 95cda6 b64e26 944fbf b68b00 000000
  fe4b80 f84900 ffffb6 fffff6 bbc800 00ed04 124004 de0004 ffbec9 b5cfb7 fc7fc7 f40f00 fc0fc0 ffeffe 048000
  041e44 e3d209 079615 800000 204926 5a0980 ff7f86 fe7f37 204000 045e16 bc0fa4 000907 367cd7 f7ef3e fc09a4
  048b34 ffdfff b46fe2 b6fddf 249200 ffdfc8 ffffd6 feb200 bcf4cf b65920 202926 a69b24 ffffff 9a5586 b79014
  100248 9477c3 200000 fe0490 300002 901001 145100 800400 fb6fb6 9149b2 b24804 d87ec7 104000 ffee36 fa7d07
  904000 824000 000008 fc6fe6 da6da6 180000 f07f07 184200 904004 da69a6 494004 4b6db6 d90482 fffd87 925905
  124b00 ffedb6 104800 900000 904800 924000 db7134 9b6d06 ffffa7 ff4de0 ffd924 fe4d80 da4d26 fe4f24 904904
  da4806 b64b64 c80506 de6106 cb0000 db6db6 fe63c7 ffcffc 1a7000 102400 fb6d86 105804 1e0000 180100 da6000
  da6fe7 fceb46 d86ca6 ffffff 9e6924 d24d24 7c6bc6 d84d06 404a04 fc6fe2 a44000 9a4980 d36db6 6c0924 ff7fc6
  ebc924 da6006 de6c27 9c49a4 986924 9e7004 586984 fe0f4c bf7da4 24f904 35db65 df77c4 926906 da6d26 da5d85
  041024 1c0582 5c6d87 9c6986 fc0fc6 fc4804 ffffff 201d86 102482 249da4 fffe07 924924 eb0fb0 020800 fd7fef
  f437a6 d00d00 ffffc7 ff7df7 da6d04 9b4e00 3c41e6 7c7fc4 1a7d86 df5d25 ffd924 ff6e36 ff6df4 504884 da0d00
  d04000 521000 000000 e80c00 ffeff0 ffec82 fc7f86 024000 f80dc0 c00000 fd4f30 000000 ff7ff7 f80c20 3e7186
  dc4080 fb6ee0 7ffff7 fc71c7 ffffff fffff6 fe7fe7 df0df0 df4da4 db6180 784900 6d3201 f30820 9b6db6 ffffb4
  db4db4 ff4db4 924924 7c7000 d3c830 1c0000 030d02 ff7db4 ff7d86 fbe5b2 df0000 befc24 fecd24 be5965 ff7001
  fffee6 fe7fe5 ee4800 480180 000906 6d3487 da4698 da4000 4a4800 ffec30 364804 7dfc20 c30c30 c3ce34 db6820
  000000 da6126 f48000`;
const men = `
  00cb27 000020 b24d84 ffcff2 f45d26 fbdfaf 110fb5 1c01c2 0a0000 300b80 9650c0 904d36 c06400 924926 d36d86
  924000 092480 36f92f ffffff 464f36 db5db4 fe7ed6 db6d86 df4df5 fbc6ef fc7f27 838924 dee924 d86d86 f82d86
  9befac 265164 fffffe 320100 5c6da6 d86da6 924904 020304 006c96 182d90 ea6f86 fb6fb6 000d86 da49a4 ff7ff6
  db6db6 dd7d87 002da6 fc2ff4 ff0db6 ff71b4 bdfff7 ff6fe6 68cdb6 fa4fa4 249040 ff6f46 1f8dde e01400 9b69a4
  9f0900 ff7fe7 fd7d86 d34c20 db0030 786f96 b34c20 000de4 f34db6 e121b8 ff7fff fb2d70 fe8fe0`;

/**
 * What difR 5.1 comes to: of each item the Mantel–Haenszel chi-square with continuity correction, alpha, delta and the
 * log odds ratio over its standard error; then chi-square and delta after purification, which takes it six passes.
 */
export const published: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['S1wantCurse', 1.7076, 1.7005, -1.2476, 1.4759, 0.0069, -0.2355],
  ['S1WantScold', 2.1486, 1.7702, -1.342, 1.6751, 0.0376, -0.299],
  ['S1WantShout', 0.9926, 1.4481, -0.8701, 1.1404, 0.0087, -0.2066],
  ['S2WantCurse', 1.9302, 1.9395, -1.5567, 1.6327, 0.8881, -1.1042],
  ['S2WantScold', 2.954, 1.9799, -1.6052, 1.9103, 0.1112, -0.4272],
  ['S2WantShout', 9.6032, 2.8804, -2.4861, 3.1373, 4.268, -1.8623],
  ['S3WantCurse', 0.0013, 0.9439, 0.1358, -0.1889, 0.0987, 0.3588],
  ['S3WantScold', 0.6752, 0.7194, 0.7741, -0.9984, 4.3724, 1.8283],
  ['S3WantShout', 0.8185, 1.5281, -0.9965, 1.1136, 0.3454, -0.6786],
  ['S4WantCurse', 1.6292, 1.6849, -1.226, 1.4869, 0.1406, -0.4639],
  ['S4WantScold', 0.0152, 1.0901, -0.2028, 0.2735, 1.6853, 1.0776],
  ['S4WantShout', 4.1188, 2.3458, -2.0036, 2.2368, 1.0766, -1.0696],
  ['S1DoCurse', 0.1324, 0.7967, 0.534, -0.5675, 2.0959, 1.413],
  ['S1DoScold', 2.7501, 0.4995, 1.6313, -1.8434, 6.2736, 2.254],
  ['S1DoShout', 0.0683, 1.1765, -0.3821, 0.4495, 0.0172, 0.0421],
  ['S2DoCurse', 6.3029, 0.3209, 2.6709, -2.6614, 9.6672, 3.1134],
  ['S2DoScold', 6.8395, 0.3746, 2.3072, -2.6876, 11.9436, 2.8186],
  ['S2DoShout', 0.217, 0.7931, 0.5447, -0.6396, 0.6997, 0.8954],
  ['S3DoCurse', 5.7817, 0.4616, 1.8165, -2.4687, 9.4644, 2.3284],
  ['S3DoScold', 3.888, 0.4727, 1.7606, -2.1368, 6.4356, 2.1075],
  ['S3DoShout', 0.2989, 0.6373, 1.0585, -0.8366, 1.419, 1.7974],
  ['S4DoCurse', 1.122, 0.6444, 1.0327, -1.2436, 3.9323, 1.7526],
  ['S4DoScold', 1.4491, 0.6385, 1.0541, -1.381, 5.7987, 2.0681],
  ['S4DoShout', 0.839, 1.6053, -1.1123, 1.1203, 0.3223, -0.7974],
];

const codes = (text: string) => text.trim().split(/\s+/);

const rowsOf = (code: string, learner: string, language: string): AnswerRow[] =>
  published.map(([item], at) => {
    const score = (Number.parseInt(code, 16) >> (23 - at)) & 1;
    return { learner, item, score, chosen: [], seconds: null, isSkipped: false, language, country: null };
  });

export const verbal: readonly AnswerRow[] = [
  ...codes(women).flatMap((code, at) => rowsOf(code, `woman ${at}`, 'women')),
  ...codes(men).flatMap((code, at) => rowsOf(code, `man ${at}`, 'men')),
];
