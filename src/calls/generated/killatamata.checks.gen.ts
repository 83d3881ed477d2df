// @ts-nocheck
// Generated from specs/killatamata.yaml by `npm run generate`. Do not edit.
import type { RequestChecks } from '../check/compiledCheck.ts';
import Hr from"ajv/dist/runtime/ucs2length.js";import Gr from"ajv-formats/dist/formats.js";const zr=te;const c=Hr.default;function te(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){
let e=null,r=0;const a=te.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p==
"object"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
code===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{
missingProperty:"code"}};e===null?e=[i]:e.push(i),r++}if(t.code!==void 0){let i=t.code;if(typeof i=="string"){
if(c(i)>32){const y={instancePath:s+"/query/code",schemaPath:"#/properties/query/properties/code/maxLength",keyword:"\
maxLength",params:{limit:32}};e===null?e=[y]:e.push(y),r++}if(c(i)<4){const y={instancePath:s+"/query/code",schemaPath:"\
#/properties/query/properties/code/minLength",keyword:"minLength",params:{limit:4}};e===null?e=[y]:e.push(y),r++}}else{
const y={instancePath:s+"/query/code",schemaPath:"#/properties/query/properties/code/type",keyword:"type",params:{
type:"string"}};e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/\
query/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return te.errors=e,r===
0}te.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const Jr=se;function R(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=R.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.code===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"code"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(t!=="code"){const i={instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[
i]:e.push(i),r++}if(p.code!==void 0){let t=p.code;if(typeof t=="string"){if(c(t)>32){const i={instancePath:s+"\
/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit:32}};e===null?e=[i]:e.push(i),
r++}if(c(t)<4){const i={instancePath:s+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{
limit:4}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/code",schemaPath:"#/properties/code/typ\
e",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return R.errors=e,r===0}R.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function se(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=se.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),R(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?R.errors:e.concat(R.errors),r=e.length),se.errors=e,r===0}se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const Xr=ie;function E(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=E.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.code===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"code"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(t!=="code"){const i={instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[
i]:e.push(i),r++}if(p.code!==void 0){let t=p.code;if(typeof t=="string"){if(c(t)>32){const i={instancePath:s+"\
/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit:32}};e===null?e=[i]:e.push(i),
r++}if(c(t)<4){const i={instancePath:s+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{
limit:4}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/code",schemaPath:"#/properties/code/typ\
e",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return E.errors=e,r===0}E.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ie(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=ie.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),E(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?E.errors:e.concat(E.errors),r=e.length),ie.errors=e,r===0}ie.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const Qr=pe;const Z=/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
function $(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=$.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.displayName===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"displayName"}};e===null?e=[t]:e.push(t),r++}if(p.contactEmail===void 0){const t={
instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"contactEmail"}};e===null?e=
[t]:e.push(t),r++}for(const t in p)if(!(t==="displayName"||t==="contactEmail"||t==="countryCode"||t==="payoutA\
ddress"||t==="termsVersion")){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.displayName!==void 0){let t=p.displayName;
if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+"/displayName",schemaPath:"#/properties/displayNam\
e/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(i),r++}if(c(t)<2){const i={instancePath:s+
"/displayName",schemaPath:"#/properties/displayName/minLength",keyword:"minLength",params:{limit:2}};e===null?
e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.contactEmail!==void 0){let t=p.contactEmail;if(typeof t==
"string"){if(!Z.test(t)){const i={instancePath:s+"/contactEmail",schemaPath:"#/properties/contactEmail/format",
keyword:"format",params:{format:"email"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/contact\
Email",schemaPath:"#/properties/contactEmail/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}if(p.countryCode!==void 0){let t=p.countryCode;if(typeof t=="string"){if(c(t)>2){const i={instancePath:s+
"/countryCode",schemaPath:"#/properties/countryCode/maxLength",keyword:"maxLength",params:{limit:2}};e===null?
e=[i]:e.push(i),r++}if(c(t)<2){const i={instancePath:s+"/countryCode",schemaPath:"#/properties/countryCode/min\
Length",keyword:"minLength",params:{limit:2}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/cou\
ntryCode",schemaPath:"#/properties/countryCode/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}if(p.payoutAddress!==void 0){let t=p.payoutAddress;if(typeof t=="string"){if(c(t)>320){const i={instancePath:s+
"/payoutAddress",schemaPath:"#/properties/payoutAddress/maxLength",keyword:"maxLength",params:{limit:320}};e===
null?e=[i]:e.push(i),r++}if(c(t)<3){const i={instancePath:s+"/payoutAddress",schemaPath:"#/properties/payoutAd\
dress/minLength",keyword:"minLength",params:{limit:3}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/payoutAddress",schemaPath:"#/properties/payoutAddress/type",keyword:"type",params:{type:"string"}};e===null?
e=[i]:e.push(i),r++}}if(p.termsVersion!==void 0){let t=p.termsVersion;if(typeof t=="string"){if(c(t)>64){const i={
instancePath:s+"/termsVersion",schemaPath:"#/properties/termsVersion/maxLength",keyword:"maxLength",params:{limit:64}};
e===null?e=[i]:e.push(i),r++}if(c(t)<1){const i={instancePath:s+"/termsVersion",schemaPath:"#/properties/terms\
Version/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/termsVersion",schemaPath:"#/properties/termsVersion/type",keyword:"type",params:{type:"string"}};e===null?e=
[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),r++}return $.errors=e,r===0}$.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function pe(p,{
instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=pe.
evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),$(p,{instancePath:s,parentData:h,
parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?$.errors:e.concat($.errors),r=e.length),pe.errors=
e,r===0}pe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Wr=ne;function ne(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ne.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ne.errors=e,r===0}ne.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Yr=oe;function K(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=K.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){for(const t in p)if(!(t==="displayName"||t==="contactEmail"||t==="countryCode"||t==="\
payoutAddress")){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.displayName!==void 0){let t=p.displayName;if(typeof t==
"string"){if(c(t)>120){const i={instancePath:s+"/displayName",schemaPath:"#/properties/displayName/maxLength",
keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(i),r++}if(c(t)<2){const i={instancePath:s+"/disp\
layName",schemaPath:"#/properties/displayName/minLength",keyword:"minLength",params:{limit:2}};e===null?e=[i]:
e.push(i),r++}}else{const i={instancePath:s+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.contactEmail!==void 0){let t=p.contactEmail;if(typeof t==
"string"){if(!Z.test(t)){const i={instancePath:s+"/contactEmail",schemaPath:"#/properties/contactEmail/format",
keyword:"format",params:{format:"email"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/contact\
Email",schemaPath:"#/properties/contactEmail/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}if(p.countryCode!==void 0){let t=p.countryCode;if(typeof t=="string"){if(c(t)>2){const i={instancePath:s+
"/countryCode",schemaPath:"#/properties/countryCode/maxLength",keyword:"maxLength",params:{limit:2}};e===null?
e=[i]:e.push(i),r++}if(c(t)<2){const i={instancePath:s+"/countryCode",schemaPath:"#/properties/countryCode/min\
Length",keyword:"minLength",params:{limit:2}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/cou\
ntryCode",schemaPath:"#/properties/countryCode/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}if(p.payoutAddress!==void 0){let t=p.payoutAddress;if(typeof t=="string"){if(c(t)>320){const i={instancePath:s+
"/payoutAddress",schemaPath:"#/properties/payoutAddress/maxLength",keyword:"maxLength",params:{limit:320}};e===
null?e=[i]:e.push(i),r++}if(c(t)<3){const i={instancePath:s+"/payoutAddress",schemaPath:"#/properties/payoutAd\
dress/minLength",keyword:"minLength",params:{limit:3}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/payoutAddress",schemaPath:"#/properties/payoutAddress/type",keyword:"type",params:{type:"string"}};e===null?
e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),r++}return K.errors=e,r===0}K.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function oe(p,{
instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=oe.
evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),K(p,{instancePath:s,parentData:h,
parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?K.errors:e.concat(K.errors),r=e.length),oe.errors=
e,r===0}oe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Zr=ae;function ae(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ae.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ae.errors=e,r===0}ae.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const et=le;function le(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=le.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
limit!==void 0){let i=t.limit;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){const y={instancePath:s+
"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"integer"}};e===
null?e=[y]:e.push(y),r++}if(typeof i=="number"&&isFinite(i)&&(i<1||isNaN(i))){const y={instancePath:s+"/query/\
limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return le.errors=e,r===0}le.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const rt=me;function me(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=me.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
limit!==void 0){let i=t.limit;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){const y={instancePath:s+
"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"integer"}};e===
null?e=[y]:e.push(y),r++}if(typeof i=="number"&&isFinite(i)&&(i<1||isNaN(i))){const y={instancePath:s+"/query/\
limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return me.errors=e,r===0}me.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const tt=ue;function ue(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ue.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
limit!==void 0){let i=t.limit;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){const y={instancePath:s+
"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"integer"}};e===
null?e=[y]:e.push(y),r++}if(typeof i=="number"&&isFinite(i)&&(i<1||isNaN(i))){const y={instancePath:s+"/query/\
limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ue.errors=e,r===0}ue.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const st=ye;function _(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=_.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){for(const t in p)if(t!=="note"){const i={instancePath:s,schemaPath:"#/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.note!==
void 0){let t=p.note;if(typeof t=="string"){if(c(t)>512){const i={instancePath:s+"/note",schemaPath:"#/propert\
ies/note/maxLength",keyword:"maxLength",params:{limit:512}};e===null?e=[i]:e.push(i),r++}if(c(t)<1){const i={instancePath:s+
"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),
r++}}else{const i={instancePath:s+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type:"str\
ing"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),r++}return _.errors=e,r===0}_.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function ye(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ye.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),_(p,{instancePath:s,
parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?_.errors:e.concat(_.errors),r=e.length),
ye.errors=e,r===0}ye.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const it=de;function de(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=de.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return de.errors=e,r===0}de.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const pt=fe;function M(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=M.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.code===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"code"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(!(t==="code"||t==="captureTo\
ken")){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};
e===null?e=[i]:e.push(i),r++}if(p.code!==void 0){let t=p.code;if(typeof t=="string"){if(c(t)>32){const i={instancePath:s+
"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit:32}};e===null?e=[i]:e.push(
i),r++}if(c(t)<4){const i={instancePath:s+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",
params:{limit:4}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/code",schemaPath:"#/properties/\
code/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.captureToken!==void 0){let t=p.
captureToken;if(typeof t=="string"){if(c(t)>4096){const i={instancePath:s+"/captureToken",schemaPath:"#/proper\
ties/captureToken/maxLength",keyword:"maxLength",params:{limit:4096}};e===null?e=[i]:e.push(i),r++}if(c(t)<24){
const i={instancePath:s+"/captureToken",schemaPath:"#/properties/captureToken/minLength",keyword:"minLength",params:{
limit:24}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/captureToken",schemaPath:"#/properties\
/captureToken/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return M.errors=e,r===
0}M.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function fe(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=fe.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),M(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?M.errors:e.concat(M.errors),r=e.length),fe.errors=e,r===0}fe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const nt=ce;function ce(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ce.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ce.errors=e,r===0}ce.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ot=he;function C(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=C.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.idToken===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:"idToken"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(!(t==="idToken"||t===
"keyLabel")){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.idToken!==void 0){let t=p.idToken;if(typeof t=="strin\
g"){if(c(t)<20){const i={instancePath:s+"/idToken",schemaPath:"#/properties/idToken/minLength",keyword:"minLen\
gth",params:{limit:20}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/idToken",schemaPath:"#/pr\
operties/idToken/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.keyLabel!==void 0){
let t=p.keyLabel;if(typeof t=="string"){if(c(t)>64){const i={instancePath:s+"/keyLabel",schemaPath:"#/properti\
es/keyLabel/maxLength",keyword:"maxLength",params:{limit:64}};e===null?e=[i]:e.push(i),r++}if(c(t)<1){const i={
instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/type",
keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return C.errors=e,r===0}C.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function he(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=he.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),C(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?C.errors:e.concat(C.errors),r=e.length),he.errors=e,r===0}he.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const at=ge;function ge(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ge.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),C(p,{instancePath:s,
parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length),
ge.errors=e,r===0}ge.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const lt=Pe;function T(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=T.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.email===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"email"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(t!=="email"){const i={instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[
i]:e.push(i),r++}if(p.email!==void 0){let t=p.email;if(typeof t=="string"){if(!Z.test(t)){const i={instancePath:s+
"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format:"email"}};e===null?e=[i]:e.push(
i),r++}}else{const i={instancePath:s+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type:"\
string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),r++}return T.errors=e,r===0}T.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function Pe(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Pe.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),T(p,{instancePath:s,
parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length),
Pe.errors=e,r===0}Pe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const mt=ke;function N(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=N.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.email===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"email"}};e===null?e=[t]:e.push(t),r++}if(p.code===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"code"}};e===null?e=[t]:e.push(t),r++}for(const t in p)
if(!(t==="email"||t==="code"||t==="keyLabel")){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.email!==void 0){let t=p.
email;if(typeof t=="string"){if(!Z.test(t)){const i={instancePath:s+"/email",schemaPath:"#/properties/email/fo\
rmat",keyword:"format",params:{format:"email"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/e\
mail",schemaPath:"#/properties/email/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}
if(p.code!==void 0){let t=p.code;if(typeof t=="string"){if(c(t)>6){const i={instancePath:s+"/code",schemaPath:"\
#/properties/code/maxLength",keyword:"maxLength",params:{limit:6}};e===null?e=[i]:e.push(i),r++}if(c(t)<6){const i={
instancePath:s+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{limit:6}};e===null?
e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{
type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.keyLabel!==void 0){let t=p.keyLabel;if(typeof t=="string"){
if(c(t)>64){const i={instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/maxLength",keyword:"maxLengt\
h",params:{limit:64}};e===null?e=[i]:e.push(i),r++}if(c(t)<1){const i={instancePath:s+"/keyLabel",schemaPath:"\
#/properties/keyLabel/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/type",keyword:"type",params:{type:"string"}};e===
null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[t]:e.push(t),r++}return N.errors=e,r===0}N.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function ke(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ke.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),N(p,{instancePath:s,
parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length),
ke.errors=e,r===0}ke.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ut=we;function we(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=we.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),N(p,{instancePath:s,
parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length),
we.errors=e,r===0}we.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const yt=be;function V(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=V.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){for(const t in p)if(t!=="keyLabel"){const i={instancePath:s,schemaPath:"#/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.keyLabel!==
void 0){let t=p.keyLabel;if(typeof t=="string"){if(c(t)>64){const i={instancePath:s+"/keyLabel",schemaPath:"#/\
properties/keyLabel/maxLength",keyword:"maxLength",params:{limit:64}};e===null?e=[i]:e.push(i),r++}if(c(t)<1){
const i={instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/type",
keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return V.errors=e,r===0}V.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function be(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=be.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),V(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?V.errors:e.concat(V.errors),r=e.length),be.errors=e,r===0}be.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const dt=ve;function ve(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ve.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
userCode===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"required",
params:{missingProperty:"userCode"}};e===null?e=[i]:e.push(i),r++}if(t.userCode!==void 0){let i=t.userCode;if(typeof i==
"string"){if(c(i)<4){const y={instancePath:s+"/query/userCode",schemaPath:"#/properties/query/properties/userC\
ode/minLength",keyword:"minLength",params:{limit:4}};e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+
"/query/userCode",schemaPath:"#/properties/query/properties/userCode/type",keyword:"type",params:{type:"string"}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ve.errors=e,r===0}ve.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const ft=Ie;function B(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=B.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.userCode===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"userCode"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(!(t==="userCode"||
t==="keyLabel")){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.userCode!==void 0){let t=p.userCode;if(typeof t=="str\
ing"){if(c(t)>32){const i={instancePath:s+"/userCode",schemaPath:"#/properties/userCode/maxLength",keyword:"ma\
xLength",params:{limit:32}};e===null?e=[i]:e.push(i),r++}if(c(t)<4){const i={instancePath:s+"/userCode",schemaPath:"\
#/properties/userCode/minLength",keyword:"minLength",params:{limit:4}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/userCode",schemaPath:"#/properties/userCode/type",keyword:"type",params:{type:"string"}};e===
null?e=[i]:e.push(i),r++}}if(p.keyLabel!==void 0){let t=p.keyLabel;if(typeof t=="string"){if(c(t)>64){const i={
instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/maxLength",keyword:"maxLength",params:{limit:64}};
e===null?e=[i]:e.push(i),r++}if(c(t)<1){const i={instancePath:s+"/keyLabel",schemaPath:"#/properties/keyLabel/\
minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/\
keyLabel",schemaPath:"#/properties/keyLabel/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:
e.push(t),r++}return B.errors=e,r===0}B.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ie(p,{instancePath:s="",
parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Ie.evaluated;return a.
dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),B(p,{instancePath:s,parentData:h,parentDataProperty:g,
rootData:d,dynamicAnchors:f})||(e=e===null?B.errors:e.concat(B.errors),r=e.length),Ie.errors=e,r===0}Ie.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const ct=Ae;function H(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=H.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.deviceCode===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"deviceCode"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(t!=="deviceCod\
e"){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};
e===null?e=[i]:e.push(i),r++}if(p.deviceCode!==void 0){let t=p.deviceCode;if(typeof t=="string"){if(c(t)>256){
const i={instancePath:s+"/deviceCode",schemaPath:"#/properties/deviceCode/maxLength",keyword:"maxLength",params:{
limit:256}};e===null?e=[i]:e.push(i),r++}if(c(t)<20){const i={instancePath:s+"/deviceCode",schemaPath:"#/prope\
rties/deviceCode/minLength",keyword:"minLength",params:{limit:20}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/deviceCode",schemaPath:"#/properties/deviceCode/type",keyword:"type",params:{type:"string"}};
e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"}};e===null?e=[t]:e.push(t),r++}return H.errors=e,r===0}H.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function Ae(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ae.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),H(p,{instancePath:s,
parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?H.errors:e.concat(H.errors),r=e.length),
Ae.errors=e,r===0}Ae.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ht=qe;const b=Gr.fullFormats.uri;function G(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){
let e=null,r=0;const a=G.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p==
"object"&&!Array.isArray(p)){if(p.packageCode===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"packageCode"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(!(t==="pack\
ageCode"||t==="successUrl"||t==="cancelUrl"||t==="email"||t==="affiliateCode")){const i={instancePath:s,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),
r++}if(p.packageCode!==void 0){let t=p.packageCode;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"\
/packageCode",schemaPath:"#/properties/packageCode/minLength",keyword:"minLength",params:{limit:1}};e===null?e=
[i]:e.push(i),r++}}else{const i={instancePath:s+"/packageCode",schemaPath:"#/properties/packageCode/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.successUrl!==void 0){let t=p.successUrl;if(typeof t==
"string"){if(!b(t)){const i={instancePath:s+"/successUrl",schemaPath:"#/properties/successUrl/format",keyword:"\
format",params:{format:"uri"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/successUrl",schemaPath:"\
#/properties/successUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.cancelUrl!==
void 0){let t=p.cancelUrl;if(typeof t=="string"){if(!b(t)){const i={instancePath:s+"/cancelUrl",schemaPath:"#/\
properties/cancelUrl/format",keyword:"format",params:{format:"uri"}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/cancelUrl",schemaPath:"#/properties/cancelUrl/type",keyword:"type",params:{type:"string"}};e===
null?e=[i]:e.push(i),r++}}if(p.email!==void 0){let t=p.email;if(typeof t=="string"){if(!Z.test(t)){const i={instancePath:s+
"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format:"email"}};e===null?e=[i]:e.push(
i),r++}}else{const i={instancePath:s+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type:"\
string"}};e===null?e=[i]:e.push(i),r++}}if(p.affiliateCode!==void 0){let t=p.affiliateCode;if(typeof t=="strin\
g"){if(c(t)>32){const i={instancePath:s+"/affiliateCode",schemaPath:"#/properties/affiliateCode/maxLength",keyword:"\
maxLength",params:{limit:32}};e===null?e=[i]:e.push(i),r++}if(c(t)<4){const i={instancePath:s+"/affiliateCode",
schemaPath:"#/properties/affiliateCode/minLength",keyword:"minLength",params:{limit:4}};e===null?e=[i]:e.push(
i),r++}}else{const i={instancePath:s+"/affiliateCode",schemaPath:"#/properties/affiliateCode/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return G.errors=e,r===0}G.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function qe(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){
let e=null,r=0;const a=qe.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),G(
p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?G.errors:e.concat(
G.errors),r=e.length),qe.errors=e,r===0}qe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const gt=xe;function xe(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=xe.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return xe.errors=e,r===0}xe.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Pt=je;function z(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=z.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.packageCode===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"packageCode"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(!(t==="packa\
geCode"||t==="redirectUrl"||t==="cancelUrl"||t==="email"||t==="affiliateCode")){const i={instancePath:s,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),
r++}if(p.packageCode!==void 0){let t=p.packageCode;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"\
/packageCode",schemaPath:"#/properties/packageCode/minLength",keyword:"minLength",params:{limit:1}};e===null?e=
[i]:e.push(i),r++}}else{const i={instancePath:s+"/packageCode",schemaPath:"#/properties/packageCode/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.redirectUrl!==void 0){let t=p.redirectUrl;if(typeof t==
"string"){if(!b(t)){const i={instancePath:s+"/redirectUrl",schemaPath:"#/properties/redirectUrl/format",keyword:"\
format",params:{format:"uri"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/redirectUrl",schemaPath:"\
#/properties/redirectUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.cancelUrl!==
void 0){let t=p.cancelUrl;if(typeof t=="string"){if(!b(t)){const i={instancePath:s+"/cancelUrl",schemaPath:"#/\
properties/cancelUrl/format",keyword:"format",params:{format:"uri"}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/cancelUrl",schemaPath:"#/properties/cancelUrl/type",keyword:"type",params:{type:"string"}};e===
null?e=[i]:e.push(i),r++}}if(p.email!==void 0){let t=p.email;if(typeof t=="string"){if(!Z.test(t)){const i={instancePath:s+
"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format:"email"}};e===null?e=[i]:e.push(
i),r++}}else{const i={instancePath:s+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type:"\
string"}};e===null?e=[i]:e.push(i),r++}}if(p.affiliateCode!==void 0){let t=p.affiliateCode;if(typeof t=="strin\
g"){if(c(t)>32){const i={instancePath:s+"/affiliateCode",schemaPath:"#/properties/affiliateCode/maxLength",keyword:"\
maxLength",params:{limit:32}};e===null?e=[i]:e.push(i),r++}if(c(t)<4){const i={instancePath:s+"/affiliateCode",
schemaPath:"#/properties/affiliateCode/minLength",keyword:"minLength",params:{limit:4}};e===null?e=[i]:e.push(
i),r++}}else{const i={instancePath:s+"/affiliateCode",schemaPath:"#/properties/affiliateCode/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return z.errors=e,r===0}z.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function je(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){
let e=null,r=0;const a=je.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),z(
p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?z.errors:e.concat(
z.errors),r=e.length),je.errors=e,r===0}je.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const kt=Le;function Le(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Le.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Le.errors=e,r===0}Le.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const wt=Oe;function J(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=J.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.sessionId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"sessionId"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(t!=="sessionId"){
const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};
e===null?e=[i]:e.push(i),r++}if(p.sessionId!==void 0){let t=p.sessionId;if(typeof t=="string"){if(c(t)<1){const i={
instancePath:s+"/sessionId",schemaPath:"#/properties/sessionId/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/sessionId",schemaPath:"#/properties/sessionId/typ\
e",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return J.errors=e,r===0}J.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function Oe(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Oe.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),J(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?J.errors:e.concat(J.errors),r=e.length),Oe.errors=e,r===0}Oe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const bt=De;function De(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=De.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return De.errors=e,r===0}De.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const vt=Ce;function X(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=X.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.chargeId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"chargeId"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(t!=="chargeId"){const i={
instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};
e===null?e=[i]:e.push(i),r++}if(p.chargeId!==void 0){let t=p.chargeId;if(typeof t=="string"){if(c(t)<1){const i={
instancePath:s+"/chargeId",schemaPath:"#/properties/chargeId/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/chargeId",schemaPath:"#/properties/chargeId/type",
keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return X.errors=e,r===0}X.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function Ce(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Ce.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),X(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?X.errors:e.concat(X.errors),r=e.length),Ce.errors=e,r===0}Ce.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const It=Ne;function Ne(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ne.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Ne.errors=e,r===0}Ne.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const At=Se;function S(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=S.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.usdCents===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"usdCents"}};e===null?e=[t]:e.push(t),r++}for(const t in p)if(!(t==="usdCents"||
t==="affiliateCode")){const i={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),r++}if(p.usdCents!==void 0){let t=p.usdCents;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){const i={instancePath:s+"/usdCents",schemaPath:"#/properties/usdCen\
ts/type",keyword:"type",params:{type:"integer"}};e===null?e=[i]:e.push(i),r++}if(typeof t=="number"&&isFinite(
t)){if(t>900719925474||isNaN(t)){const i={instancePath:s+"/usdCents",schemaPath:"#/properties/usdCents/maximum",
keyword:"maximum",params:{comparison:"<=",limit:900719925474}};e===null?e=[i]:e.push(i),r++}if(t<100||isNaN(t)){
const i={instancePath:s+"/usdCents",schemaPath:"#/properties/usdCents/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:100}};e===null?e=[i]:e.push(i),r++}}}if(p.affiliateCode!==void 0){let t=p.affiliateCode;if(typeof t==
"string"){if(c(t)>32){const i={instancePath:s+"/affiliateCode",schemaPath:"#/properties/affiliateCode/maxLengt\
h",keyword:"maxLength",params:{limit:32}};e===null?e=[i]:e.push(i),r++}if(c(t)<4){const i={instancePath:s+"/af\
filiateCode",schemaPath:"#/properties/affiliateCode/minLength",keyword:"minLength",params:{limit:4}};e===null?
e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/affiliateCode",schemaPath:"#/properties/affiliateCode/type",
keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return S.errors=e,r===0}S.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function Se(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Se.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),S(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?S.errors:e.concat(S.errors),r=e.length),Se.errors=e,r===0}Se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const qt=Ue;function Ue(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ue.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
payment-signature"]!==void 0&&typeof t["payment-signature"]!="string"){const i={instancePath:s+"/header/paymen\
t-signature",schemaPath:"#/properties/header/properties/payment-signature/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}if(t["x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="stri\
ng"){const i={instancePath:s+"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempote\
ncy-key/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),
r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.
push(t),r++}return Ue.errors=e,r===0}Ue.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const xt=Fe;function Fe(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Fe.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),S(p,{instancePath:s,
parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length),
Fe.errors=e,r===0}Fe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const jt=Re;function Re(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Re.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
payment-signature"]!==void 0&&typeof t["payment-signature"]!="string"){const i={instancePath:s+"/header/paymen\
t-signature",schemaPath:"#/properties/header/properties/payment-signature/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}if(t["x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="stri\
ng"){const i={instancePath:s+"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempote\
ncy-key/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),
r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.
push(t),r++}return Re.errors=e,r===0}Re.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Lt=Ee;function Q(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Q.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){for(const t in p)if(!(t==="label"||t==="idToken")){const i={instancePath:s,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}};e===null?e=[i]:e.push(i),
r++}if(p.label!==void 0){let t=p.label;if(typeof t=="string"){if(c(t)>64){const i={instancePath:s+"/label",schemaPath:"\
#/properties/label/maxLength",keyword:"maxLength",params:{limit:64}};e===null?e=[i]:e.push(i),r++}if(c(t)<1){const i={
instancePath:s+"/label",schemaPath:"#/properties/label/minLength",keyword:"minLength",params:{limit:1}};e===null?
e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/label",schemaPath:"#/properties/label/type",keyword:"type",
params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.idToken!==void 0){let t=p.idToken;if(typeof t=="str\
ing"){if(c(t)<20){const i={instancePath:s+"/idToken",schemaPath:"#/properties/idToken/minLength",keyword:"minL\
ength",params:{limit:20}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/idToken",schemaPath:"#/\
properties/idToken/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Q.errors=e,r===
0}Q.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ee(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Ee.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),Q(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?Q.errors:e.concat(Q.errors),r=e.length),Ee.errors=e,r===0}Ee.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const Ot=$e;function $e(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=$e.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return $e.errors=e,r===0}$e.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Dt=Ke;function W(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=W.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="obj\
ect"&&!Array.isArray(p)){if(p.keyPrefix===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"keyPrefix"}};e===null?e=[t]:e.push(t),r++}if(p.keyPrefix!==void 0&&typeof p.keyPrefix!=
"string"){const t={instancePath:s+"/keyPrefix",schemaPath:"#/properties/keyPrefix/type",keyword:"type",params:{
type:"string"}};e===null?e=[t]:e.push(t),r++}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return W.errors=e,r===0}W.evaluated={props:{keyPrefix:!0},
dynamicProps:!1,dynamicItems:!1};function Ke(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,
dynamicAnchors:f={}}={}){let e=null,r=0;const a=Ke.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&
(a.items=void 0),W(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||(e=e===null?
W.errors:e.concat(W.errors),r=e.length),Ke.errors=e,r===0}Ke.evaluated={props:{keyPrefix:!0},dynamicProps:!1,dynamicItems:!1};
const Ct=_e;function _e(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=_e.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.slug===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"slug"}};e===null?e=[t]:e.push(t),r++}if(p.title===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"title"}};e===null?e=[t]:e.push(t),r++}if(p.
shortDescription===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
shortDescription"}};e===null?e=[t]:e.push(t),r++}if(p.description===void 0){const t={instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"description"}};e===null?e=[t]:e.push(t),r++}if(p.slug!==
void 0&&typeof p.slug!="string"){const t={instancePath:s+"/slug",schemaPath:"#/properties/slug/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(p.title!==void 0&&typeof p.title!="string"){const t={
instancePath:s+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}};e===null?e=
[t]:e.push(t),r++}if(p.shortDescription!==void 0&&typeof p.shortDescription!="string"){const t={instancePath:s+
"/shortDescription",schemaPath:"#/properties/shortDescription/type",keyword:"type",params:{type:"string"}};e===
null?e=[t]:e.push(t),r++}if(p.description!==void 0&&typeof p.description!="string"){const t={instancePath:s+"/\
description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:
e.push(t),r++}if(p.tags!==void 0){let t=p.tags;if(Array.isArray(t)){const i=t.length;for(let y=0;y<i;y++)if(typeof t[y]!=
"string"){const x={instancePath:s+"/tags/"+y,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{
type:"string"}};e===null?e=[x]:e.push(x),r++}}else{const i={instancePath:s+"/tags",schemaPath:"#/properties/ta\
gs/type",keyword:"type",params:{type:"array"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return _e.errors=e,r===0}_e.evaluated=
{props:{slug:!0,title:!0,shortDescription:!0,description:!0,tags:!0},dynamicProps:!1,dynamicItems:!1};const Nt=Me;function Me(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Me.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Me.errors=e,r===0}Me.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const St=Te,Ut={type:"object",properties:{query:{type:"obj\
ect",required:["slug"],properties:{slug:{type:"string"},channel:{type:"string",enum:["dev","live"]}}}},$id:"ht\
tps://operations/getArcadeGame/parameters"};function Te(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Te.evaluated;if(a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;
if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.slug===void 0){const i={instancePath:s+"/query",schemaPath:"\
#/properties/query/required",keyword:"required",params:{missingProperty:"slug"}};e===null?e=[i]:e.push(i),r++}
if(t.slug!==void 0&&typeof t.slug!="string"){const i={instancePath:s+"/query/slug",schemaPath:"#/properties/qu\
ery/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(t.channel!==void 0){
let i=t.channel;if(typeof i!="string"){const y={instancePath:s+"/query/channel",schemaPath:"#/properties/query\
/properties/channel/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(y),r++}if(!(i==="dev"||
i==="live")){const y={instancePath:s+"/query/channel",schemaPath:"#/properties/query/properties/channel/enum",
keyword:"enum",params:{allowedValues:Ut.properties.query.properties.channel.enum}};e===null?e=[y]:e.push(y),r++}}}else{
const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};e===
null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[t]:e.push(t),r++}return Te.errors=e,r===0}Te.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};
const Ft=Ve,Rt={type:"object",properties:{query:{type:"object",required:[],properties:{channel:{type:"string",
enum:["dev","live"]}}}},$id:"https://operations/listArcadeCatalog/parameters"};function Ve(p,{instancePath:s="",
parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Ve.evaluated;if(a.
dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.
query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.channel!==void 0){let i=t.channel;
if(typeof i!="string"){const y={instancePath:s+"/query/channel",schemaPath:"#/properties/query/properties/chan\
nel/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(y),r++}if(!(i==="dev"||i==="live")){const y={
instancePath:s+"/query/channel",schemaPath:"#/properties/query/properties/channel/enum",keyword:"enum",params:{
allowedValues:Rt.properties.query.properties.channel.enum}};e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),
r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.
push(t),r++}return Ve.errors=e,r===0}Ve.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const Et=Be;function Be(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Be.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.gameId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:"gameId"}};e===null?e=[t]:e.push(t),r++}if(p.manifestJson===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"manifestJson"}};e===null?e=[t]:e.push(t),r++}
if(p.bundle===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
bundle"}};e===null?e=[t]:e.push(t),r++}if(p.gameId!==void 0&&typeof p.gameId!="string"){const t={instancePath:s+
"/gameId",schemaPath:"#/properties/gameId/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),
r++}if(p.manifestJson!==void 0&&typeof p.manifestJson!="string"){const t={instancePath:s+"/manifestJson",schemaPath:"\
#/properties/manifestJson/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(p.bundle!==
void 0&&typeof p.bundle!="string"){const t={instancePath:s+"/bundle",schemaPath:"#/properties/bundle/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(p.coverImage!==void 0&&typeof p.coverImage!="str\
ing"){const t={instancePath:s+"/coverImage",schemaPath:"#/properties/coverImage/type",keyword:"type",params:{type:"\
string"}};e===null?e=[t]:e.push(t),r++}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),r++}return Be.errors=e,r===0}Be.evaluated={props:{gameId:!0,manifestJson:!0,
bundle:!0,coverImage:!0},dynamicProps:!1,dynamicItems:!1};const $t=He;function He(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=He.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return He.errors=e,r===0}He.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Kt=Ge;function Ge(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ge.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.releaseId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"releaseId"}};e===null?e=[t]:e.push(t),r++}if(p.releaseId!==void 0&&typeof p.releaseId!=
"string"){const t={instancePath:s+"/releaseId",schemaPath:"#/properties/releaseId/type",keyword:"type",params:{
type:"string"}};e===null?e=[t]:e.push(t),r++}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Ge.errors=e,r===0}Ge.evaluated={props:{releaseId:!0},
dynamicProps:!1,dynamicItems:!1};const _t=ze;function ze(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ze.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ze.errors=e,r===0}ze.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Mt=Je,Kr={type:"object",required:["releaseId","actio\
n"],properties:{releaseId:{type:"string"},action:{type:"string",enum:["send_to_review","approve","reject","pub\
lish"]},notes:{type:"string"},channel:{type:"string",enum:["dev","live"]},visibility:{type:"string",enum:["hid\
den","owner_only","public"]}},$id:"https://operations/reviewArcadeRelease/body"};function Je(p,{instancePath:s="",
parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Je.evaluated;if(a.
dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.
releaseId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
releaseId"}};e===null?e=[t]:e.push(t),r++}if(p.action===void 0){const t={instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"action"}};e===null?e=[t]:e.push(t),r++}if(p.releaseId!==void 0&&typeof p.
releaseId!="string"){const t={instancePath:s+"/releaseId",schemaPath:"#/properties/releaseId/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(p.action!==void 0){let t=p.action;if(typeof t!="st\
ring"){const i={instancePath:s+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type:"st\
ring"}};e===null?e=[i]:e.push(i),r++}if(!(t==="send_to_review"||t==="approve"||t==="reject"||t==="publish")){const i={
instancePath:s+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues:Kr.properties.
action.enum}};e===null?e=[i]:e.push(i),r++}}if(p.notes!==void 0&&typeof p.notes!="string"){const t={instancePath:s+
"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),
r++}if(p.channel!==void 0){let t=p.channel;if(typeof t!="string"){const i={instancePath:s+"/channel",schemaPath:"\
#/properties/channel/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t==="dev"||
t==="live")){const i={instancePath:s+"/channel",schemaPath:"#/properties/channel/enum",keyword:"enum",params:{
allowedValues:Kr.properties.channel.enum}};e===null?e=[i]:e.push(i),r++}}if(p.visibility!==void 0){let t=p.visibility;
if(typeof t!="string"){const i={instancePath:s+"/visibility",schemaPath:"#/properties/visibility/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t==="hidden"||t==="owner_only"||t==="public")){
const i={instancePath:s+"/visibility",schemaPath:"#/properties/visibility/enum",keyword:"enum",params:{allowedValues:Kr.
properties.visibility.enum}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Je.errors=e,r===0}Je.evaluated={props:{releaseId:!0,
action:!0,notes:!0,channel:!0,visibility:!0},dynamicProps:!1,dynamicItems:!1};const Tt=Xe;function Xe(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Xe.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Xe.errors=e,r===0}Xe.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Vt=Qe,Bt={type:"object",required:["slug","idempotenc\
yKey"],properties:{slug:{type:"string"},idempotencyKey:{type:"string"},channel:{type:"string",enum:["dev","liv\
e"]}},$id:"https://operations/createArcadeLaunchSession/body"};function Qe(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Qe.evaluated;if(a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.slug===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"slug"}};e===null?e=[t]:e.push(t),r++}if(p.
idempotencyKey===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
idempotencyKey"}};e===null?e=[t]:e.push(t),r++}if(p.slug!==void 0&&typeof p.slug!="string"){const t={instancePath:s+
"/slug",schemaPath:"#/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}
if(p.idempotencyKey!==void 0&&typeof p.idempotencyKey!="string"){const t={instancePath:s+"/idempotencyKey",schemaPath:"\
#/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(p.channel!==
void 0){let t=p.channel;if(typeof t!="string"){const i={instancePath:s+"/channel",schemaPath:"#/properties/cha\
nnel/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t==="dev"||t==="live")){const i={
instancePath:s+"/channel",schemaPath:"#/properties/channel/enum",keyword:"enum",params:{allowedValues:Bt.properties.
channel.enum}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Qe.errors=e,r===0}Qe.evaluated={props:{slug:!0,idempotencyKey:!0,
channel:!0},dynamicProps:!1,dynamicItems:!1};const Ht=We,Gt={type:"object",required:["sessionId","event"],properties:{
sessionId:{type:"string"},event:{type:"string",enum:["launched","heartbeat","end","failed_bootstrap"]},failureReason:{
type:"string"}},$id:"https://operations/updateArcadeLaunchSession/body"};function We(p,{instancePath:s="",parentData:h,
parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=We.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.sessionId===void 0){
const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sessionId"}};e===null?
e=[t]:e.push(t),r++}if(p.event===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"event"}};e===null?e=[t]:e.push(t),r++}if(p.sessionId!==void 0&&typeof p.sessionId!="string"){
const t={instancePath:s+"/sessionId",schemaPath:"#/properties/sessionId/type",keyword:"type",params:{type:"str\
ing"}};e===null?e=[t]:e.push(t),r++}if(p.event!==void 0){let t=p.event;if(typeof t!="string"){const i={instancePath:s+
"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),
r++}if(!(t==="launched"||t==="heartbeat"||t==="end"||t==="failed_bootstrap")){const i={instancePath:s+"/event",
schemaPath:"#/properties/event/enum",keyword:"enum",params:{allowedValues:Gt.properties.event.enum}};e===null?
e=[i]:e.push(i),r++}}if(p.failureReason!==void 0&&typeof p.failureReason!="string"){const t={instancePath:s+"/\
failureReason",schemaPath:"#/properties/failureReason/type",keyword:"type",params:{type:"string"}};e===null?e=
[t]:e.push(t),r++}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),r++}return We.errors=e,r===0}We.evaluated={props:{sessionId:!0,event:!0,failureReason:!0},
dynamicProps:!1,dynamicItems:!1};const zt=Ye;function Ye(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ye.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Ye.errors=e,r===0}Ye.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Jt=Ze,Xt={type:"object",properties:{query:{type:"obj\
ect",required:["projectId"],properties:{projectId:{type:"string",minLength:1},scope:{type:"string",enum:["acti\
ve","recycling"]},searchQuery:{type:"string"},offset:{type:"integer",minimum:0},limit:{type:"integer",minimum:1}}}},
$id:"https://operations/listStudioAssets/parameters"};function Ze(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Ze.evaluated;if(a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;
if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.projectId===void 0){const i={instancePath:s+"/query",schemaPath:"\
#/properties/query/required",keyword:"required",params:{missingProperty:"projectId"}};e===null?e=[i]:e.push(i),
r++}if(t.projectId!==void 0){let i=t.projectId;if(typeof i=="string"){if(c(i)<1){const y={instancePath:s+"/que\
ry/projectId",schemaPath:"#/properties/query/properties/projectId/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+"/query/projectId",schemaPath:"#/properties/query/p\
roperties/projectId/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(y),r++}}if(t.scope!==void 0){
let i=t.scope;if(typeof i!="string"){const y={instancePath:s+"/query/scope",schemaPath:"#/properties/query/pro\
perties/scope/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(y),r++}if(!(i==="active"||i===
"recycling")){const y={instancePath:s+"/query/scope",schemaPath:"#/properties/query/properties/scope/enum",keyword:"\
enum",params:{allowedValues:Xt.properties.query.properties.scope.enum}};e===null?e=[y]:e.push(y),r++}}if(t.searchQuery!==
void 0&&typeof t.searchQuery!="string"){const i={instancePath:s+"/query/searchQuery",schemaPath:"#/properties/\
query/properties/searchQuery/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(t.offset!==
void 0){let i=t.offset;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){const y={instancePath:s+"/que\
ry/offset",schemaPath:"#/properties/query/properties/offset/type",keyword:"type",params:{type:"integer"}};e===
null?e=[y]:e.push(y),r++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){const y={instancePath:s+"/query/\
offset",schemaPath:"#/properties/query/properties/offset/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};
e===null?e=[y]:e.push(y),r++}}if(t.limit!==void 0){let i=t.limit;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(
i))){const y={instancePath:s+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"typ\
e",params:{type:"integer"}};e===null?e=[y]:e.push(y),r++}if(typeof i=="number"&&isFinite(i)&&(i<1||isNaN(i))){
const y={instancePath:s+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minim\
um",params:{comparison:">=",limit:1}};e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Ze.errors=e,r===
0}Ze.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const Qt=er;function er(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=er.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.title===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"title"}};e===null?e=[t]:e.push(t),r++}if(p.title!==void 0){let t=p.title;if(typeof t==
"string"){if(c(t)>120){const i={instancePath:s+"/title",schemaPath:"#/properties/title/maxLength",keyword:"max\
Length",params:{limit:120}};e===null?e=[i]:e.push(i),r++}if(c(t)<2){const i={instancePath:s+"/title",schemaPath:"\
#/properties/title/minLength",keyword:"minLength",params:{limit:2}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}};e===null?e=
[i]:e.push(i),r++}}if(p.description!==void 0){let t=p.description;if(typeof t=="string"){if(c(t)>4e3){const i={
instancePath:s+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit:4e3}};
e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/description",schemaPath:"#/properties/description\
/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return er.errors=e,r===0}er.evaluated=
{props:{title:!0,description:!0},dynamicProps:!1,dynamicItems:!1};const Wt=rr;function rr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=rr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return rr.errors=e,r===0}rr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Yt=tr;function tr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=tr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.projectId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"projectId"}};e===null?e=[t]:e.push(t),r++}if(p.projectId!==void 0){let t=p.projectId;
if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/projectId",schemaPath:"#/properties/projectId/minL\
ength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/proj\
ectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),
r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+"/title",schemaPath:"\
#/properties/title/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(i),r++}if(c(t)<2){
const i={instancePath:s+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit:2}};
e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/title",schemaPath:"#/properties/title/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.description!==void 0){let t=p.description;if(typeof t==
"string"){if(c(t)>4e3){const i={instancePath:s+"/description",schemaPath:"#/properties/description/maxLength",
keyword:"maxLength",params:{limit:4e3}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/descripti\
on",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),
r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.
push(t),r++}return tr.errors=e,r===0}tr.evaluated={props:{projectId:!0,title:!0,description:!0},dynamicProps:!1,
dynamicItems:!1};const Zt=sr;function sr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=sr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return sr.errors=e,r===0}sr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const es=ir,Mr={type:"object",required:["defaultAgentModel",
"defaultReasoningLevel"],properties:{userDisplayName:{type:"string",maxLength:80},assistantDisplayName:{type:"\
string",maxLength:80},conversationStarterInstructions:{type:"string",maxLength:2e3},defaultAgentModel:{type:"s\
tring",enum:["gpt-5.4-nano","gpt-5.4-mini","gpt-5.4","deepseek-chat","minimax/minimax-m2.7","zai-org/GLM-5","m\
oonshotai/Kimi-K2.5"]},defaultReasoningLevel:{type:"string",enum:["default","low","medium","high","xhigh"]}},$id:"\
https://operations/updateStudioSettings/body"};function ir(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=ir.evaluated;if(a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.defaultAgentModel===void 0){const t={
instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"defaultAgentModel"}};e===null?
e=[t]:e.push(t),r++}if(p.defaultReasoningLevel===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"defaultReasoningLevel"}};e===null?e=[t]:e.push(t),r++}if(p.userDisplayName!==
void 0){let t=p.userDisplayName;if(typeof t=="string"){if(c(t)>80){const i={instancePath:s+"/userDisplayName",
schemaPath:"#/properties/userDisplayName/maxLength",keyword:"maxLength",params:{limit:80}};e===null?e=[i]:e.push(
i),r++}}else{const i={instancePath:s+"/userDisplayName",schemaPath:"#/properties/userDisplayName/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.assistantDisplayName!==void 0){let t=p.assistantDisplayName;
if(typeof t=="string"){if(c(t)>80){const i={instancePath:s+"/assistantDisplayName",schemaPath:"#/properties/as\
sistantDisplayName/maxLength",keyword:"maxLength",params:{limit:80}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/assistantDisplayName",schemaPath:"#/properties/assistantDisplayName/type",keyword:"type",params:{
type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.conversationStarterInstructions!==void 0){let t=p.conversationStarterInstructions;
if(typeof t=="string"){if(c(t)>2e3){const i={instancePath:s+"/conversationStarterInstructions",schemaPath:"#/p\
roperties/conversationStarterInstructions/maxLength",keyword:"maxLength",params:{limit:2e3}};e===null?e=[i]:e.
push(i),r++}}else{const i={instancePath:s+"/conversationStarterInstructions",schemaPath:"#/properties/conversa\
tionStarterInstructions/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.defaultAgentModel!==
void 0){let t=p.defaultAgentModel;if(typeof t!="string"){const i={instancePath:s+"/defaultAgentModel",schemaPath:"\
#/properties/defaultAgentModel/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t===
"gpt-5.4-nano"||t==="gpt-5.4-mini"||t==="gpt-5.4"||t==="deepseek-chat"||t==="minimax/minimax-m2.7"||t==="zai-o\
rg/GLM-5"||t==="moonshotai/Kimi-K2.5")){const i={instancePath:s+"/defaultAgentModel",schemaPath:"#/properties/\
defaultAgentModel/enum",keyword:"enum",params:{allowedValues:Mr.properties.defaultAgentModel.enum}};e===null?e=
[i]:e.push(i),r++}}if(p.defaultReasoningLevel!==void 0){let t=p.defaultReasoningLevel;if(typeof t!="string"){const i={
instancePath:s+"/defaultReasoningLevel",schemaPath:"#/properties/defaultReasoningLevel/type",keyword:"type",params:{
type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t==="default"||t==="low"||t==="medium"||t==="high"||t==="xhi\
gh")){const i={instancePath:s+"/defaultReasoningLevel",schemaPath:"#/properties/defaultReasoningLevel/enum",keyword:"\
enum",params:{allowedValues:Mr.properties.defaultReasoningLevel.enum}};e===null?e=[i]:e.push(i),r++}}}else{const t={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ir.
errors=e,r===0}ir.evaluated={props:{userDisplayName:!0,assistantDisplayName:!0,conversationStarterInstructions:!0,
defaultAgentModel:!0,defaultReasoningLevel:!0},dynamicProps:!1,dynamicItems:!1};const rs=pr;function pr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=pr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return pr.errors=e,r===0}pr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ts=nr,Tr={type:"object",required:["projectId"],properties:{
projectId:{type:"string",minLength:1},title:{type:"string",minLength:2,maxLength:120},agentModel:{type:"string",
enum:["gpt-5.4-nano","gpt-5.4-mini","gpt-5.4"]},reasoningLevel:{type:"string",enum:["default","low","medium","\
high","xhigh"]}},$id:"https://operations/createStudioThread/body"};function nr(p,{instancePath:s="",parentData:h,
parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=nr.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.projectId===void 0){
const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"projectId"}};e===null?
e=[t]:e.push(t),r++}if(p.projectId!==void 0){let t=p.projectId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+
"/projectId",schemaPath:"#/properties/projectId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:
e.push(i),r++}}else{const i={instancePath:s+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"typ\
e",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="stri\
ng"){if(c(t)>120){const i={instancePath:s+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLengt\
h",params:{limit:120}};e===null?e=[i]:e.push(i),r++}if(c(t)<2){const i={instancePath:s+"/title",schemaPath:"#/\
properties/title/minLength",keyword:"minLength",params:{limit:2}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}};e===null?e=
[i]:e.push(i),r++}}if(p.agentModel!==void 0){let t=p.agentModel;if(typeof t!="string"){const i={instancePath:s+
"/agentModel",schemaPath:"#/properties/agentModel/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:
e.push(i),r++}if(!(t==="gpt-5.4-nano"||t==="gpt-5.4-mini"||t==="gpt-5.4")){const i={instancePath:s+"/agentMode\
l",schemaPath:"#/properties/agentModel/enum",keyword:"enum",params:{allowedValues:Tr.properties.agentModel.enum}};
e===null?e=[i]:e.push(i),r++}}if(p.reasoningLevel!==void 0){let t=p.reasoningLevel;if(typeof t!="string"){const i={
instancePath:s+"/reasoningLevel",schemaPath:"#/properties/reasoningLevel/type",keyword:"type",params:{type:"st\
ring"}};e===null?e=[i]:e.push(i),r++}if(!(t==="default"||t==="low"||t==="medium"||t==="high"||t==="xhigh")){const i={
instancePath:s+"/reasoningLevel",schemaPath:"#/properties/reasoningLevel/enum",keyword:"enum",params:{allowedValues:Tr.
properties.reasoningLevel.enum}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/typ\
e",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return nr.errors=e,r===0}nr.evaluated={
props:{projectId:!0,title:!0,agentModel:!0,reasoningLevel:!0},dynamicProps:!1,dynamicItems:!1};const ss=or;function or(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=or.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return or.errors=e,r===0}or.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const is=ar;function ar(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ar.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.threadId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"threadId"}};e===null?e=[t]:e.push(t),r++}if(p.threadId!==void 0){let t=p.threadId;
if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/threadId",schemaPath:"#/properties/threadId/minLen\
gth",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/thread\
Id",schemaPath:"#/properties/threadId/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{
const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}
return ar.errors=e,r===0}ar.evaluated={props:{threadId:!0},dynamicProps:!1,dynamicItems:!1};const ps=lr;function lr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=lr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return lr.errors=e,r===0}lr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ns=mr;function mr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=mr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
threadId===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"required",
params:{missingProperty:"threadId"}};e===null?e=[i]:e.push(i),r++}if(t.threadId!==void 0){let i=t.threadId;if(typeof i==
"string"){if(c(i)<1){const y={instancePath:s+"/query/threadId",schemaPath:"#/properties/query/properties/threa\
dId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+
"/query/threadId",schemaPath:"#/properties/query/properties/threadId/type",keyword:"type",params:{type:"string"}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return mr.errors=e,r===0}mr.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const os=ur;function ur(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=ur.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.threadId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"threadId"}};e===null?e=[t]:e.push(t),r++}if(p.title===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"title"}};e===null?e=[t]:e.push(t),r++}if(p.
threadId!==void 0){let t=p.threadId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/threadId",schemaPath:"\
#/properties/threadId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/threadId",schemaPath:"#/properties/threadId/type",keyword:"type",params:{type:"string"}};e===
null?e=[i]:e.push(i),r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+
"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(
i),r++}if(c(t)<2){const i={instancePath:s+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLengt\
h",params:{limit:2}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/title",schemaPath:"#/propert\
ies/title/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return ur.errors=e,r===
0}ur.evaluated={props:{threadId:!0,title:!0},dynamicProps:!1,dynamicItems:!1};const as=yr;function yr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=yr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return yr.errors=e,r===0}yr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ls=dr;function dr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=dr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
projectId===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"require\
d",params:{missingProperty:"projectId"}};e===null?e=[i]:e.push(i),r++}if(t.filename===void 0){const i={instancePath:s+
"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty:"filename"}};e===
null?e=[i]:e.push(i),r++}if(t.projectId!==void 0){let i=t.projectId;if(typeof i=="string"){if(c(i)<1){const y={
instancePath:s+"/query/projectId",schemaPath:"#/properties/query/properties/projectId/minLength",keyword:"minL\
ength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+"/query/projectId",schemaPath:"\
#/properties/query/properties/projectId/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(y),
r++}}if(t.filename!==void 0){let i=t.filename;if(typeof i=="string"){if(c(i)>240){const y={instancePath:s+"/qu\
ery/filename",schemaPath:"#/properties/query/properties/filename/maxLength",keyword:"maxLength",params:{limit:240}};
e===null?e=[y]:e.push(y),r++}if(c(i)<1){const y={instancePath:s+"/query/filename",schemaPath:"#/properties/que\
ry/properties/filename/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={
instancePath:s+"/query/filename",schemaPath:"#/properties/query/properties/filename/type",keyword:"type",params:{
type:"string"}};e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/\
query/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}if(p.header!==void 0){let t=p.
header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["x-idempotency-key"]!==void 0&&typeof t["x-idempotenc\
y-key"]!="string"){const i={instancePath:s+"/header/x-idempotency-key",schemaPath:"#/properties/header/propert\
ies/x-idempotency-key/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?
e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),r++}return dr.errors=e,r===0}dr.evaluated={props:{query:!0,header:!0},dynamicProps:!1,
dynamicItems:!1};const ms=fr;function fr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=fr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.assetId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"assetId"}};e===null?e=[t]:e.push(t),r++}if(p.userMetadata===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"userMetadata"}};e===null?e=[t]:e.push(t),r++}
if(p.assetId!==void 0){let t=p.assetId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/assetId",schemaPath:"\
#/properties/assetId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/assetId",schemaPath:"#/properties/assetId/type",keyword:"type",params:{type:"string"}};e===null?
e=[i]:e.push(i),r++}}if(p.userMetadata!==void 0){let t=p.userMetadata;if(!(t&&typeof t=="object"&&!Array.isArray(
t))){const i={instancePath:s+"/userMetadata",schemaPath:"#/properties/userMetadata/type",keyword:"type",params:{
type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return fr.errors=e,r===0}fr.evaluated={props:{assetId:!0,
userMetadata:!0},dynamicProps:!1,dynamicItems:!1};const us=cr;function cr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=cr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return cr.errors=e,r===0}cr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ys=hr;function hr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=hr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.projectId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"projectId"}};e===null?e=[t]:e.push(t),r++}if(p.title===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"title"}};e===null?e=[t]:e.push(t),r++}if(p.
projectId!==void 0){let t=p.projectId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/projectId",schemaPath:"\
#/properties/projectId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type:"string"}};e===
null?e=[i]:e.push(i),r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+
"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(
i),r++}if(c(t)<1){const i={instancePath:s+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLengt\
h",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/title",schemaPath:"#/propert\
ies/title/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.content!==void 0){let t=p.
content;if(typeof t=="string"){if(c(t)>524288){const i={instancePath:s+"/content",schemaPath:"#/properties/con\
tent/maxLength",keyword:"maxLength",params:{limit:524288}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}if(p.mimeType!==void 0){let t=p.mimeType;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+"\
/mimeType",schemaPath:"#/properties/mimeType/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:
e.push(i),r++}if(c(t)<1){const i={instancePath:s+"/mimeType",schemaPath:"#/properties/mimeType/minLength",keyword:"\
minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/mimeType",schemaPath:"\
#/properties/mimeType/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return hr.
errors=e,r===0}hr.evaluated={props:{projectId:!0,title:!0,content:!0,mimeType:!0},dynamicProps:!1,dynamicItems:!1};
const ds=gr;function gr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=gr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return gr.errors=e,r===0}gr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const fs=Pr;function Pr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Pr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
assetId===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"required",
params:{missingProperty:"assetId"}};e===null?e=[i]:e.push(i),r++}if(t.assetId!==void 0){let i=t.assetId;if(typeof i==
"string"){if(c(i)<1){const y={instancePath:s+"/query/assetId",schemaPath:"#/properties/query/properties/assetI\
d/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+
"/query/assetId",schemaPath:"#/properties/query/properties/assetId/type",keyword:"type",params:{type:"string"}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Pr.errors=e,r===0}Pr.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const cs=kr;function kr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=kr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.assetId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"assetId"}};e===null?e=[t]:e.push(t),r++}if(p.content===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"content"}};e===null?e=[t]:e.push(t),r++}if(p.
assetId!==void 0){let t=p.assetId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/assetId",schemaPath:"\
#/properties/assetId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/assetId",schemaPath:"#/properties/assetId/type",keyword:"type",params:{type:"string"}};e===null?
e=[i]:e.push(i),r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+
"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(
i),r++}if(c(t)<1){const i={instancePath:s+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLengt\
h",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/title",schemaPath:"#/propert\
ies/title/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.content!==void 0){let t=p.
content;if(typeof t=="string"){if(c(t)>524288){const i={instancePath:s+"/content",schemaPath:"#/properties/con\
tent/maxLength",keyword:"maxLength",params:{limit:524288}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:
e.push(t),r++}return kr.errors=e,r===0}kr.evaluated={props:{assetId:!0,title:!0,content:!0},dynamicProps:!1,dynamicItems:!1};
const hs=wr;function wr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=wr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return wr.errors=e,r===0}wr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const gs=br;function br(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=br.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.projectId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"projectId"}};e===null?e=[t]:e.push(t),r++}if(p.title===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"title"}};e===null?e=[t]:e.push(t),r++}if(p.
projectId!==void 0){let t=p.projectId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/projectId",schemaPath:"\
#/properties/projectId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type:"string"}};e===
null?e=[i]:e.push(i),r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+
"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(
i),r++}if(c(t)<1){const i={instancePath:s+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLengt\
h",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/title",schemaPath:"#/propert\
ies/title/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.storyboard!==void 0){
let t=p.storyboard;if(!(t&&typeof t=="object"&&!Array.isArray(t))){const i={instancePath:s+"/storyboard",schemaPath:"\
#/properties/storyboard/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return br.
errors=e,r===0}br.evaluated={props:{projectId:!0,title:!0,storyboard:!0},dynamicProps:!1,dynamicItems:!1};const Ps=vr;function vr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=vr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return vr.errors=e,r===0}vr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ks=Ir;function Ir(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ir.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
assetId===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"required",
params:{missingProperty:"assetId"}};e===null?e=[i]:e.push(i),r++}if(t.assetId!==void 0){let i=t.assetId;if(typeof i==
"string"){if(c(i)<1){const y={instancePath:s+"/query/assetId",schemaPath:"#/properties/query/properties/assetI\
d/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+
"/query/assetId",schemaPath:"#/properties/query/properties/assetId/type",keyword:"type",params:{type:"string"}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Ir.errors=e,r===0}Ir.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const ws=Ar;function Ar(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ar.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.assetId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"assetId"}};e===null?e=[t]:e.push(t),r++}if(p.storyboard===void 0){const t={instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"storyboard"}};e===null?e=[t]:e.push(t),r++}
if(p.assetId!==void 0){let t=p.assetId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/assetId",schemaPath:"\
#/properties/assetId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={
instancePath:s+"/assetId",schemaPath:"#/properties/assetId/type",keyword:"type",params:{type:"string"}};e===null?
e=[i]:e.push(i),r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+
"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(
i),r++}if(c(t)<1){const i={instancePath:s+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLengt\
h",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/title",schemaPath:"#/propert\
ies/title/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.storyboard!==void 0){
let t=p.storyboard;if(!(t&&typeof t=="object"&&!Array.isArray(t))){const i={instancePath:s+"/storyboard",schemaPath:"\
#/properties/storyboard/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Ar.
errors=e,r===0}Ar.evaluated={props:{assetId:!0,title:!0,storyboard:!0},dynamicProps:!1,dynamicItems:!1};const bs=qr;function qr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=qr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return qr.errors=e,r===0}qr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const vs=xr;function xr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=xr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.projectId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"projectId"}};e===null?e=[t]:e.push(t),r++}if(p.sourceAssetId===void 0){const t={
instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sourceAssetId"}};e===null?e=
[t]:e.push(t),r++}if(p.projectId!==void 0){let t=p.projectId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+
"/projectId",schemaPath:"#/properties/projectId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:
e.push(i),r++}}else{const i={instancePath:s+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"typ\
e",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.sourceAssetId!==void 0){let t=p.sourceAssetId;if(typeof t==
"string"){if(c(t)<1){const i={instancePath:s+"/sourceAssetId",schemaPath:"#/properties/sourceAssetId/minLength",
keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/sourceAsset\
Id",schemaPath:"#/properties/sourceAssetId/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}}if(p.title!==void 0){let t=p.title;if(typeof t=="string"){if(c(t)>120){const i={instancePath:s+"/title",
schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120}};e===null?e=[i]:e.push(i),r++}
if(c(t)<1){const i={instancePath:s+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{
limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/title",schemaPath:"#/properties/title/t\
ype",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return xr.errors=e,r===0}xr.evaluated=
{props:{projectId:!0,sourceAssetId:!0,title:!0},dynamicProps:!1,dynamicItems:!1};const Is=jr;function jr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=jr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return jr.errors=e,r===0}jr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const As=Lr;function Lr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Lr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
assetId===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"required",
params:{missingProperty:"assetId"}};e===null?e=[i]:e.push(i),r++}if(t.assetId!==void 0){let i=t.assetId;if(typeof i==
"string"){if(c(i)<1){const y={instancePath:s+"/query/assetId",schemaPath:"#/properties/query/properties/assetI\
d/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+
"/query/assetId",schemaPath:"#/properties/query/properties/assetId/type",keyword:"type",params:{type:"string"}};
e===null?e=[y]:e.push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Lr.errors=e,r===0}Lr.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const qs=Or,Vr={type:"object",required:["projectId","prompt"],properties:{
projectId:{type:"string",minLength:1},prompt:{type:"string",minLength:2,maxLength:12e3},agentModel:{type:"stri\
ng",enum:["gpt-5.4-nano","gpt-5.4-mini","gpt-5.4"]},reasoningLevel:{type:"string",enum:["default","low","mediu\
m","high","xhigh"]}},$id:"https://operations/sendStudioAgentMessage/body"};function Or(p,{instancePath:s="",parentData:h,
parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Or.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.projectId===void 0){
const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"projectId"}};e===null?
e=[t]:e.push(t),r++}if(p.prompt===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"prompt"}};e===null?e=[t]:e.push(t),r++}if(p.projectId!==void 0){let t=p.projectId;if(typeof t==
"string"){if(c(t)<1){const i={instancePath:s+"/projectId",schemaPath:"#/properties/projectId/minLength",keyword:"\
minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/projectId",schemaPath:"\
#/properties/projectId/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.prompt!==
void 0){let t=p.prompt;if(typeof t=="string"){if(c(t)>12e3){const i={instancePath:s+"/prompt",schemaPath:"#/pr\
operties/prompt/maxLength",keyword:"maxLength",params:{limit:12e3}};e===null?e=[i]:e.push(i),r++}if(c(t)<2){const i={
instancePath:s+"/prompt",schemaPath:"#/properties/prompt/minLength",keyword:"minLength",params:{limit:2}};e===
null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"\
type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.agentModel!==void 0){let t=p.agentModel;if(typeof t!=
"string"){const i={instancePath:s+"/agentModel",schemaPath:"#/properties/agentModel/type",keyword:"type",params:{
type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t==="gpt-5.4-nano"||t==="gpt-5.4-mini"||t==="gpt-5.4")){const i={
instancePath:s+"/agentModel",schemaPath:"#/properties/agentModel/enum",keyword:"enum",params:{allowedValues:Vr.
properties.agentModel.enum}};e===null?e=[i]:e.push(i),r++}}if(p.reasoningLevel!==void 0){let t=p.reasoningLevel;
if(typeof t!="string"){const i={instancePath:s+"/reasoningLevel",schemaPath:"#/properties/reasoningLevel/type",
keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t==="default"||t==="low"||t==="medium"||
t==="high"||t==="xhigh")){const i={instancePath:s+"/reasoningLevel",schemaPath:"#/properties/reasoningLevel/en\
um",keyword:"enum",params:{allowedValues:Vr.properties.reasoningLevel.enum}};e===null?e=[i]:e.push(i),r++}}}else{
const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}
return Or.errors=e,r===0}Or.evaluated={props:{projectId:!0,prompt:!0,agentModel:!0,reasoningLevel:!0},dynamicProps:!1,
dynamicItems:!1};const xs=Dr;function Dr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Dr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Dr.errors=e,r===0}Dr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const js=Cr,Br={type:"object",required:["projectId","promp\
t"],properties:{projectId:{type:"string",minLength:1},prompt:{type:"string",minLength:2,maxLength:12e3},agentModel:{
type:"string",enum:["gpt-5.4-nano","gpt-5.4-mini","gpt-5.4"]},reasoningLevel:{type:"string",enum:["default","l\
ow","medium","high","xhigh"]}},$id:"https://operations/prepareStudioAgentMessage/body"};function Cr(p,{instancePath:s="",
parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Cr.evaluated;if(a.
dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.
projectId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
projectId"}};e===null?e=[t]:e.push(t),r++}if(p.prompt===void 0){const t={instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"prompt"}};e===null?e=[t]:e.push(t),r++}if(p.projectId!==void 0){let t=p.
projectId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/projectId",schemaPath:"#/properties/proj\
ectId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+
"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.
push(i),r++}}if(p.prompt!==void 0){let t=p.prompt;if(typeof t=="string"){if(c(t)>12e3){const i={instancePath:s+
"/prompt",schemaPath:"#/properties/prompt/maxLength",keyword:"maxLength",params:{limit:12e3}};e===null?e=[i]:e.
push(i),r++}if(c(t)<2){const i={instancePath:s+"/prompt",schemaPath:"#/properties/prompt/minLength",keyword:"m\
inLength",params:{limit:2}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/prompt",schemaPath:"#\
/properties/prompt/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}}if(p.agentModel!==
void 0){let t=p.agentModel;if(typeof t!="string"){const i={instancePath:s+"/agentModel",schemaPath:"#/properti\
es/agentModel/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),r++}if(!(t==="gpt-5.4-nano"||
t==="gpt-5.4-mini"||t==="gpt-5.4")){const i={instancePath:s+"/agentModel",schemaPath:"#/properties/agentModel/\
enum",keyword:"enum",params:{allowedValues:Br.properties.agentModel.enum}};e===null?e=[i]:e.push(i),r++}}if(p.
reasoningLevel!==void 0){let t=p.reasoningLevel;if(typeof t!="string"){const i={instancePath:s+"/reasoningLeve\
l",schemaPath:"#/properties/reasoningLevel/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(
i),r++}if(!(t==="default"||t==="low"||t==="medium"||t==="high"||t==="xhigh")){const i={instancePath:s+"/reason\
ingLevel",schemaPath:"#/properties/reasoningLevel/enum",keyword:"enum",params:{allowedValues:Br.properties.reasoningLevel.
enum}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),r++}return Cr.errors=e,r===0}Cr.evaluated={props:{projectId:!0,prompt:!0,
agentModel:!0,reasoningLevel:!0},dynamicProps:!1,dynamicItems:!1};const Ls=Nr;function Nr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Nr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Nr.errors=e,r===0}Nr.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Os=Sr;function Sr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Sr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.approvalPlanId===void 0){const t={instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"approvalPlanId"}};e===null?e=[t]:e.push(t),r++}if(p.approvalPlanId!==void 0){
let t=p.approvalPlanId;if(typeof t=="string"){if(c(t)<1){const i={instancePath:s+"/approvalPlanId",schemaPath:"\
#/properties/approvalPlanId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[i]:e.push(i),r++}}else{
const i={instancePath:s+"/approvalPlanId",schemaPath:"#/properties/approvalPlanId/type",keyword:"type",params:{
type:"string"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Sr.errors=e,r===0}Sr.evaluated={props:{approvalPlanId:!0},
dynamicProps:!1,dynamicItems:!1};const Ds=Ur;function Ur(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Ur.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Ur.errors=e,r===0}Ur.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Cs=Fr;function Fr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Fr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
requestId===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"require\
d",params:{missingProperty:"requestId"}};e===null?e=[i]:e.push(i),r++}if(t.requestId!==void 0){let i=t.requestId;
if(typeof i=="string"){if(c(i)<1){const y={instancePath:s+"/query/requestId",schemaPath:"#/properties/query/pr\
operties/requestId/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={
instancePath:s+"/query/requestId",schemaPath:"#/properties/query/properties/requestId/type",keyword:"type",params:{
type:"string"}};e===null?e=[y]:e.push(y),r++}}if(t.assistantOffset!==void 0){let i=t.assistantOffset;if(!(typeof i==
"number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){const y={instancePath:s+"/query/assistantOffset",schemaPath:"#/prop\
erties/query/properties/assistantOffset/type",keyword:"type",params:{type:"integer"}};e===null?e=[y]:e.push(y),
r++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){const y={instancePath:s+"/query/assistantOffset",schemaPath:"\
#/properties/query/properties/assistantOffset/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===
null?e=[y]:e.push(y),r++}}if(t.toolCallOffset!==void 0){let i=t.toolCallOffset;if(!(typeof i=="number"&&!(i%1)&&
!isNaN(i)&&isFinite(i))){const y={instancePath:s+"/query/toolCallOffset",schemaPath:"#/properties/query/proper\
ties/toolCallOffset/type",keyword:"type",params:{type:"integer"}};e===null?e=[y]:e.push(y),r++}if(typeof i=="n\
umber"&&isFinite(i)&&(i<0||isNaN(i))){const y={instancePath:s+"/query/toolCallOffset",schemaPath:"#/properties\
/query/properties/toolCallOffset/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===null?e=[y]:e.
push(y),r++}}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{
type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Fr.errors=e,r===0}Fr.evaluated={props:{query:!0},dynamicProps:!1,
dynamicItems:!1};const Ns=Rr;function Rr(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=Rr.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.query!==void 0){let t=p.query;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
jobId===void 0){const i={instancePath:s+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{
missingProperty:"jobId"}};e===null?e=[i]:e.push(i),r++}if(t.jobId!==void 0){let i=t.jobId;if(typeof i=="string"){
if(c(i)<1){const y={instancePath:s+"/query/jobId",schemaPath:"#/properties/query/properties/jobId/minLength",keyword:"\
minLength",params:{limit:1}};e===null?e=[y]:e.push(y),r++}}else{const y={instancePath:s+"/query/jobId",schemaPath:"\
#/properties/query/properties/jobId/type",keyword:"type",params:{type:"string"}};e===null?e=[y]:e.push(y),r++}}
if(t.includeDetails!==void 0&&typeof t.includeDetails!="boolean"){const i={instancePath:s+"/query/includeDetai\
ls",schemaPath:"#/properties/query/properties/includeDetails/type",keyword:"type",params:{type:"boolean"}};e===
null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return Rr.errors=e,r===0}Rr.evaluated={props:{
query:!0},dynamicProps:!1,dynamicItems:!1};const Ss=Er;const w={$id:"https://components/MediaJobRequest",type:"object",required:["task"],oneOf:[{type:"object",required:[
"task","input"],properties:{task:{type:"string",enum:["image.generate"]},input:{type:"object",required:["promp\
t"],properties:{prompt:{type:"string",minLength:1,maxLength:4e3},aspectRatio:{$ref:"https://components/MediaAs\
pectRatio"},outputFormat:{$ref:"https://components/MediaImageOutputFormat"},highDetail:{type:"boolean"},upscale:{
type:"boolean"},width:{type:"integer",minimum:32,multipleOf:32},height:{type:"integer",minimum:32,multipleOf:32},
referenceImageUrls:{type:"array",maxItems:5,items:{type:"string",format:"uri"}},referenceImages:{type:"array",
maxItems:5,items:{$ref:"https://components/MediaImageInput"}}},additionalProperties:!1},idempotencyKey:{type:"\
string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["image.edit"]},input:{type:"obj\
ect",required:["prompt"],anyOf:[{required:["sourceImageUrl"]},{required:["sourceImage"]}],properties:{prompt:{
type:"string",minLength:1,maxLength:4e3},sourceImageUrl:{type:"string",format:"uri"},sourceImage:{$ref:"https:\
//components/MediaImageInput"},outputFormat:{$ref:"https://components/MediaImageOutputFormat"},highDetail:{type:"\
boolean"},referenceImageUrls:{type:"array",maxItems:5,items:{type:"string",format:"uri"}},referenceImages:{type:"\
array",maxItems:5,items:{$ref:"https://components/MediaImageInput"}}},additionalProperties:!1},idempotencyKey:{
type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["video.generate"]},input:{type:"\
object",required:["prompt"],properties:{prompt:{type:"string",minLength:1,maxLength:4e3},startFrameImageUrl:{type:"\
string",format:"uri"},startFrameImage:{allOf:[{$ref:"https://components/MediaImageInput"}]},sourceImageUrl:{type:"\
string",format:"uri"},sourceImage:{allOf:[{$ref:"https://components/MediaImageInput"}]},overlapFrameImageUrls:{
type:"array",maxItems:12,items:{type:"string",format:"uri"}},overlapFrameImages:{type:"array",maxItems:12,items:{
$ref:"https://components/MediaImageInput"}},finalFrameImageUrl:{type:"string",format:"uri"},finalFrameImage:{$ref:"\
https://components/MediaImageInput"},referenceAudioUrl:{type:"string",format:"uri"},referenceAudio:{allOf:[{$ref:"\
https://components/MediaAudioInput"}]},durationSeconds:{type:"integer",minimum:3,maximum:20},durationFrames:{type:"\
integer",minimum:9,maximum:257},aspectRatio:{$ref:"https://components/MediaAspectRatio"},sampledFps:{type:"int\
eger",minimum:1,maximum:50},width:{type:"integer",minimum:32,multipleOf:32},height:{type:"integer",minimum:32,
multipleOf:32},interpolationFps:{anyOf:[{type:"integer",const:0},{type:"integer",minimum:30,maximum:60}]},seed:{
type:"integer",minimum:1,maximum:2147483647},extremeQuality:{type:"boolean"}},additionalProperties:!1},idempotencyKey:{
type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["video.combine"]},input:{type:"\
object",required:["videoUrls"],properties:{videoUrls:{type:"array",minItems:2,maxItems:24,items:{type:"string",
format:"uri"}},overlapFrames:{type:"integer",minimum:0,maximum:120},frameRate:{type:"integer",minimum:1,maximum:120}},
additionalProperties:!1},idempotencyKey:{type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"\
string",format:"uri"}},additionalProperties:!1},{type:"object",required:["task","input"],properties:{task:{type:"\
string",enum:["video.resize"]},input:{type:"object",required:["sourceVideoUrl","width","height"],properties:{sourceVideoUrl:{
type:"string",format:"uri"},width:{type:"integer",minimum:2,maximum:7680,multipleOf:2},height:{type:"integer",
minimum:2,maximum:7680,multipleOf:2},frameRate:{type:"integer",minimum:1,maximum:120},sourceDurationSeconds:{type:"\
number",minimum:.1,maximum:600}},additionalProperties:!1},idempotencyKey:{type:"string",minLength:1,maxLength:200},
completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},{type:"object",required:["task","\
input"],properties:{task:{type:"string",enum:["audio.speak"]},input:{type:"object",required:["text"],properties:{
text:{type:"string",minLength:1,maxLength:6e3},provider:{type:"string",enum:["omnivoice","gemini"]},mode:{type:"\
string",enum:["voice_design","voice_clone"]},voiceDescription:{type:"string",minLength:4,maxLength:240},voiceName:{
type:"string",minLength:1,maxLength:120},instructions:{type:"string",minLength:1,maxLength:2e3},referenceAudioUrl:{
type:"string",format:"uri"},referenceAudio:{anyOf:[{type:"string",format:"uri"},{type:"object",properties:{url:{
type:"string",format:"uri"},dataBase64:{type:"string"},mimeType:{type:"string"}},additionalProperties:!1}]},referenceTranscript:{
type:"string",minLength:1,maxLength:2e3},language:{type:"string",enum:["English","en"]},quality:{type:"string",
enum:["96k","128k","192k"]},seed:{type:"integer",minimum:1,maximum:2147483647}},additionalProperties:!1},idempotencyKey:{
type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["audio.annotation.reference"]},
input:{type:"object",anyOf:[{required:["sourceAudioUrl"]},{required:["sourceAudio"]}],properties:{sourceAudioUrl:{
type:"string",format:"uri"},sourceAudio:{allOf:[{$ref:"https://components/MediaAudioInput"}]},transcript:{type:"\
string",minLength:1,maxLength:24e3},language:{type:"string",enum:["en"]},transcriptionModel:{type:"string",enum:[
"distil-large-v3","large-v3"]},device:{type:"string",enum:["auto","cuda","cpu"]}},additionalProperties:!1},idempotencyKey:{
type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["ace.step.create"]},input:{type:"\
object",required:["tags","lyrics"],properties:{tags:{type:"string",minLength:1,maxLength:2e3},lyrics:{type:"st\
ring",minLength:1,maxLength:12e3},qualityPreset:{type:"string",enum:["default","high_quality"]},durationSeconds:{
type:"integer",minimum:15,maximum:240},bpm:{type:"integer",minimum:40,maximum:240},quality:{type:"string",enum:[
"96k","128k","192k"]},seed:{type:"integer",minimum:1,maximum:2147483647},steps:{type:"integer",minimum:4,maximum:32},
textCfgScale:{type:"number",minimum:1,maximum:8},samplerCfg:{type:"number",minimum:1,maximum:12},temperature:{
type:"number",minimum:.1,maximum:2},topP:{type:"number",minimum:0,maximum:1},topK:{type:"integer",minimum:0,maximum:200},
minP:{type:"number",minimum:0,maximum:.5},timeSignature:{type:"string",enum:["2","3","4","5","6","7"]},language:{
type:"string",enum:["en"]},keyScale:{type:"string",pattern:"^[A-G](?:#|b)?\\s(?:major|minor)$"}},additionalProperties:!1},
idempotencyKey:{type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["moss.sound.effect"]},input:{type:"\
object",required:["prompt"],properties:{prompt:{type:"string",minLength:1,maxLength:2e3},durationSeconds:{type:"\
integer",minimum:1,maximum:30},quality:{type:"string",enum:["96k","128k","192k"]},temperature:{type:"number",minimum:.1,
maximum:3},topP:{type:"number",minimum:0,maximum:1},topK:{type:"integer",minimum:1,maximum:200},repetitionPenalty:{
type:"number",minimum:.8,maximum:2.5},maxNewTokens:{type:"integer",minimum:64,maximum:4096}},additionalProperties:!1},
idempotencyKey:{type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["trellis.generate"]},input:{type:"\
object",anyOf:[{required:["sourceImageUrl"]},{required:["sourceImage"]}],properties:{sourceImageUrl:{type:"str\
ing",format:"uri"},sourceImage:{$ref:"https://components/MediaInlineImageSource"},qualityPreset:{type:"string",
enum:["performance","balanced","fidelity"]},targetFaceCount:{type:"integer",minimum:1e3,maximum:5e5},textureSize:{
type:"integer",enum:[512,1024,2048]},textureResolution:{type:"integer",enum:[512,1024,1536]},maxViews:{type:"i\
nteger",minimum:2,maximum:6},sparseStructureSteps:{type:"integer",minimum:8,maximum:20},shapeSteps:{type:"inte\
ger",minimum:8,maximum:20},textureSteps:{type:"integer",minimum:8,maximum:20},meshResolution:{type:"integer",enum:[
128,256,512,1024]},removeBackground:{type:"boolean"},padding:{type:"integer",minimum:0,maximum:64},refinerResolution:{
type:"integer",enum:[512,1024,1536]},refinerDownsampling:{type:"integer",enum:[16,32,64]},remeshFillHoles:{type:"\
boolean"},remeshFillHolesMaxPerimeter:{type:"number",minimum:.005,maximum:.2},remeshRemoveFloaters:{type:"bool\
ean"},remeshRemoveInnerFaces:{type:"boolean"},meshClusterConeHalfAngleRad:{type:"number",minimum:35,maximum:85},
postprocessPositionEpsilon:{type:"number",minimum:1e-6,maximum:.001},postprocessNormalCreaseDeg:{type:"number",
minimum:1,maximum:180},seed:{type:"integer",minimum:1,maximum:2147483647}},additionalProperties:!1},idempotencyKey:{
type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1}],
discriminator:{propertyName:"task"}},re=Object.prototype.hasOwnProperty,Us={$id:"https://components/MediaAspec\
tRatio",type:"string",enum:["1:1","16:9","9:16","9:7","7:9"]};function L(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=L.evaluated;if(a.dynamicProps&&(a.props=void 0),a.
dynamicItems&&(a.items=void 0),typeof p!="string"){const t={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(!(p==="1:1"||p==="16:9"||p==="9:16"||p==="9:7"||p==="7\
:9")){const t={instancePath:s,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:Us.enum}};e===null?e=[t]:
e.push(t),r++}return L.errors=e,r===0}L.evaluated={dynamicProps:!1,dynamicItems:!1};const Fs={$id:"https://com\
ponents/MediaImageOutputFormat",type:"string",enum:["webp","png","jpg"]};function O(p,{instancePath:s="",parentData:h,
parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=O.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),typeof p!="string"){const t={instancePath:s,schemaPath:"#/ty\
pe",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),r++}if(!(p==="webp"||p==="png"||p==="jpg")){
const t={instancePath:s,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:Fs.enum}};e===null?e=[t]:e.push(
t),r++}return O.errors=e,r===0}O.evaluated={dynamicProps:!1,dynamicItems:!1};const Rs={$id:"https://components/MediaInlineImageSource",type:"object",properties:{url:{type:"string",format:"\
uri"},dataBase64:{type:"string"},mimeType:{type:"string",enum:["image/webp","image/png","image/jpeg","image/jp\
g"]}},additionalProperties:!1,oneOf:[{required:["url"]},{required:["dataBase64"]}]};function U(p,{instancePath:s="",
parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=U.evaluated;a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0);const t=r;let i=!1,y=null;const x=r;if(p&&typeof p=="object"&&
!Array.isArray(p)&&p.url===void 0){const k={instancePath:s,schemaPath:"#/oneOf/0/required",keyword:"required",
params:{missingProperty:"url"}};e===null?e=[k]:e.push(k),r++}var A=x===r;A&&(i=!0,y=0);const j=r;if(p&&typeof p==
"object"&&!Array.isArray(p)&&p.dataBase64===void 0){const k={instancePath:s,schemaPath:"#/oneOf/1/required",keyword:"\
required",params:{missingProperty:"dataBase64"}};e===null?e=[k]:e.push(k),r++}var A=j===r;if(A&&i?(i=!1,y=[y,1]):
A&&(i=!0,y=1),i)r=t,e!==null&&(t?e.length=t:e=null);else{const k={instancePath:s,schemaPath:"#/oneOf",keyword:"\
oneOf",params:{passingSchemas:y}};e===null?e=[k]:e.push(k),r++}if(p&&typeof p=="object"&&!Array.isArray(p)){for(const k in p)
if(!(k==="url"||k==="dataBase64"||k==="mimeType")){const o={instancePath:s,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:k}};e===null?e=[o]:e.push(o),r++}if(p.url!==void 0){
let k=p.url;if(typeof k=="string"){if(!b(k)){const o={instancePath:s+"/url",schemaPath:"#/properties/url/forma\
t",keyword:"format",params:{format:"uri"}};e===null?e=[o]:e.push(o),r++}}else{const o={instancePath:s+"/url",schemaPath:"\
#/properties/url/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}}if(p.dataBase64!==
void 0&&typeof p.dataBase64!="string"){const k={instancePath:s+"/dataBase64",schemaPath:"#/properties/dataBase\
64/type",keyword:"type",params:{type:"string"}};e===null?e=[k]:e.push(k),r++}if(p.mimeType!==void 0){let k=p.mimeType;
if(typeof k!="string"){const o={instancePath:s+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}if(!(k==="image/webp"||k==="image/png"||k==="image/jp\
eg"||k==="image/jpg")){const o={instancePath:s+"/mimeType",schemaPath:"#/properties/mimeType/enum",keyword:"en\
um",params:{allowedValues:Rs.properties.mimeType.enum}};e===null?e=[o]:e.push(o),r++}}}else{const k={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[k]:e.push(k),r++}return U.errors=e,r===
0}U.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function I(p,{instancePath:s="",parentData:h,parentDataProperty:g,
rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=I.evaluated;a.dynamicProps&&(a.props=void 0),a.dynamicItems&&
(a.items=void 0);const t=r;let i=!1,y=null;const x=r;if(typeof p=="string"){if(!b(p)){const o={instancePath:s,
schemaPath:"#/oneOf/0/format",keyword:"format",params:{format:"uri"}};e===null?e=[o]:e.push(o),r++}}else{const o={
instancePath:s,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}
var A=x===r;A&&(i=!0,y=0);const j=r;U(p,{instancePath:s,parentData:h,parentDataProperty:g,rootData:d,dynamicAnchors:f})||
(e=e===null?U.errors:e.concat(U.errors),r=e.length);var A=j===r;if(A&&i)i=!1,y=[y,1];else if(A){i=!0,y=1;var k=!0}
if(i)r=t,e!==null&&(t?e.length=t:e=null);else{const o={instancePath:s,schemaPath:"#/oneOf",keyword:"oneOf",params:{
passingSchemas:y}};e===null?e=[o]:e.push(o),r++}return I.errors=e,a.props=k,r===0}I.evaluated={dynamicProps:!0,
dynamicItems:!1};const Es={$id:"https://components/MediaInlineAudioSource",type:"object",properties:{url:{type:"string",format:"\
uri"},dataBase64:{type:"string"},mimeType:{type:"string",enum:["audio/ogg","audio/opus","audio/wav","audio/x-w\
av","audio/wave","audio/mpeg","audio/mp3","audio/flac","audio/x-flac","audio/aac","audio/mp4","audio/webm"]}},
additionalProperties:!1,oneOf:[{required:["url"]},{required:["dataBase64"]}]};function Y(p,{instancePath:s="",
parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Y.evaluated;a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0);const t=r;let i=!1,y=null;const x=r;if(p&&typeof p=="object"&&
!Array.isArray(p)&&p.url===void 0){const k={instancePath:s,schemaPath:"#/oneOf/0/required",keyword:"required",
params:{missingProperty:"url"}};e===null?e=[k]:e.push(k),r++}var A=x===r;A&&(i=!0,y=0);const j=r;if(p&&typeof p==
"object"&&!Array.isArray(p)&&p.dataBase64===void 0){const k={instancePath:s,schemaPath:"#/oneOf/1/required",keyword:"\
required",params:{missingProperty:"dataBase64"}};e===null?e=[k]:e.push(k),r++}var A=j===r;if(A&&i?(i=!1,y=[y,1]):
A&&(i=!0,y=1),i)r=t,e!==null&&(t?e.length=t:e=null);else{const k={instancePath:s,schemaPath:"#/oneOf",keyword:"\
oneOf",params:{passingSchemas:y}};e===null?e=[k]:e.push(k),r++}if(p&&typeof p=="object"&&!Array.isArray(p)){for(const k in p)
if(!(k==="url"||k==="dataBase64"||k==="mimeType")){const o={instancePath:s,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:k}};e===null?e=[o]:e.push(o),r++}if(p.url!==void 0){
let k=p.url;if(typeof k=="string"){if(!b(k)){const o={instancePath:s+"/url",schemaPath:"#/properties/url/forma\
t",keyword:"format",params:{format:"uri"}};e===null?e=[o]:e.push(o),r++}}else{const o={instancePath:s+"/url",schemaPath:"\
#/properties/url/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}}if(p.dataBase64!==
void 0&&typeof p.dataBase64!="string"){const k={instancePath:s+"/dataBase64",schemaPath:"#/properties/dataBase\
64/type",keyword:"type",params:{type:"string"}};e===null?e=[k]:e.push(k),r++}if(p.mimeType!==void 0){let k=p.mimeType;
if(typeof k!="string"){const o={instancePath:s+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[o]:e.push(o),r++}if(!(k==="audio/ogg"||k==="audio/opus"||k==="audio/wa\
v"||k==="audio/x-wav"||k==="audio/wave"||k==="audio/mpeg"||k==="audio/mp3"||k==="audio/flac"||k==="audio/x-fla\
c"||k==="audio/aac"||k==="audio/mp4"||k==="audio/webm")){const o={instancePath:s+"/mimeType",schemaPath:"#/pro\
perties/mimeType/enum",keyword:"enum",params:{allowedValues:Es.properties.mimeType.enum}};e===null?e=[o]:e.push(
o),r++}}}else{const k={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[k]:
e.push(k),r++}return Y.errors=e,r===0}Y.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function D(p,{instancePath:s="",
parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=D.evaluated;a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0);const t=r;let i=!1,y=null;const x=r;if(typeof p=="string"){if(!b(
p)){const o={instancePath:s,schemaPath:"#/oneOf/0/format",keyword:"format",params:{format:"uri"}};e===null?e=[
o]:e.push(o),r++}}else{const o={instancePath:s,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"string"}};
e===null?e=[o]:e.push(o),r++}var A=x===r;A&&(i=!0,y=0);const j=r;Y(p,{instancePath:s,parentData:h,parentDataProperty:g,
rootData:d,dynamicAnchors:f})||(e=e===null?Y.errors:e.concat(Y.errors),r=e.length);var A=j===r;if(A&&i)i=!1,y=
[y,1];else if(A){i=!0,y=1;var k=!0}if(i)r=t,e!==null&&(t?e.length=t:e=null);else{const o={instancePath:s,schemaPath:"\
#/oneOf",keyword:"oneOf",params:{passingSchemas:y}};e===null?e=[o]:e.push(o),r++}return D.errors=e,a.props=k,r===
0}D.evaluated={dynamicProps:!0,dynamicItems:!1};const $s=new RegExp("^[A-G](?:#|b)?\\s(?:major|minor)$","u");function F(p,{
instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=F.
evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="object"&&!Array.isArray(
p)){if(p.task===void 0){const o={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
task"}};e===null?e=[o]:e.push(o),r++}const k=p.task;if(typeof k=="string")if(k==="image.generate"){if(p&&typeof p==
"object"&&!Array.isArray(p)){if(p.task===void 0){const o={instancePath:s,schemaPath:"#/oneOf/0/required",keyword:"\
required",params:{missingProperty:"task"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,
schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),
r++}for(const o in p)if(!(o==="task"||o==="input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={
instancePath:s,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};
e===null?e=[n]:e.push(n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"\
/task",schemaPath:"#/oneOf/0/properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(
n),r++}if(o!=="image.generate"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/0/properties/task/enum",keyword:"\
enum",params:{allowedValues:w.oneOf[0].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){
let o=p.input;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.prompt===void 0){const n={instancePath:s+"/inp\
ut",schemaPath:"#/oneOf/0/properties/input/required",keyword:"required",params:{missingProperty:"prompt"}};e===
null?e=[n]:e.push(n),r++}for(const n in o)if(!re.call(w.oneOf[0].properties.input.properties,n)){const l={instancePath:s+
"/input",schemaPath:"#/oneOf/0/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}};
e===null?e=[l]:e.push(l),r++}if(o.prompt!==void 0){let n=o.prompt;if(typeof n=="string"){if(c(n)>4e3){const l={
instancePath:s+"/input/prompt",schemaPath:"#/oneOf/0/properties/input/properties/prompt/maxLength",keyword:"ma\
xLength",params:{limit:4e3}};e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+"/input/prompt",schemaPath:"\
#/oneOf/0/properties/input/properties/prompt/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[l]:e.
push(l),r++}}else{const l={instancePath:s+"/input/prompt",schemaPath:"#/oneOf/0/properties/input/properties/pr\
ompt/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.aspectRatio!==void 0&&(L(
o.aspectRatio,{instancePath:s+"/input/aspectRatio",parentData:o,parentDataProperty:"aspectRatio",rootData:d,dynamicAnchors:f})||
(e=e===null?L.errors:e.concat(L.errors),r=e.length)),o.outputFormat!==void 0&&(O(o.outputFormat,{instancePath:s+
"/input/outputFormat",parentData:o,parentDataProperty:"outputFormat",rootData:d,dynamicAnchors:f})||(e=e===null?
O.errors:e.concat(O.errors),r=e.length)),o.highDetail!==void 0&&typeof o.highDetail!="boolean"){const n={instancePath:s+
"/input/highDetail",schemaPath:"#/oneOf/0/properties/input/properties/highDetail/type",keyword:"type",params:{
type:"boolean"}};e===null?e=[n]:e.push(n),r++}if(o.upscale!==void 0&&typeof o.upscale!="boolean"){const n={instancePath:s+
"/input/upscale",schemaPath:"#/oneOf/0/properties/input/properties/upscale/type",keyword:"type",params:{type:"\
boolean"}};e===null?e=[n]:e.push(n),r++}if(o.width!==void 0){let n=o.width;if(!(typeof n=="number"&&!(n%1)&&!isNaN(
n)&&isFinite(n))){const l={instancePath:s+"/input/width",schemaPath:"#/oneOf/0/properties/input/properties/wid\
th/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(
n)){if(n<32||isNaN(n)){const P={instancePath:s+"/input/width",schemaPath:"#/oneOf/0/properties/input/propertie\
s/width/minimum",keyword:"minimum",params:{comparison:">=",limit:32}};e===null?e=[P]:e.push(P),r++}let l;if(l=
n/32,l!==parseInt(l)){const P={instancePath:s+"/input/width",schemaPath:"#/oneOf/0/properties/input/properties\
/width/multipleOf",keyword:"multipleOf",params:{multipleOf:32}};e===null?e=[P]:e.push(P),r++}}}if(o.height!==void 0){
let n=o.height;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/heigh\
t",schemaPath:"#/oneOf/0/properties/input/properties/height/type",keyword:"type",params:{type:"integer"}};e===
null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n<32||isNaN(n)){const P={instancePath:s+"/inpu\
t/height",schemaPath:"#/oneOf/0/properties/input/properties/height/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:32}};e===null?e=[P]:e.push(P),r++}let l;if(l=n/32,l!==parseInt(l)){const P={instancePath:s+"/input/h\
eight",schemaPath:"#/oneOf/0/properties/input/properties/height/multipleOf",keyword:"multipleOf",params:{multipleOf:32}};
e===null?e=[P]:e.push(P),r++}}}if(o.referenceImageUrls!==void 0){let n=o.referenceImageUrls;if(Array.isArray(n)){
if(n.length>5){const P={instancePath:s+"/input/referenceImageUrls",schemaPath:"#/oneOf/0/properties/input/prop\
erties/referenceImageUrls/maxItems",keyword:"maxItems",params:{limit:5}};e===null?e=[P]:e.push(P),r++}const l=n.
length;for(let P=0;P<l;P++){let q=n[P];if(typeof q=="string"){if(!b(q)){const m={instancePath:s+"/input/refere\
nceImageUrls/"+P,schemaPath:"#/oneOf/0/properties/input/properties/referenceImageUrls/items/format",keyword:"f\
ormat",params:{format:"uri"}};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:s+"/input/referenceImag\
eUrls/"+P,schemaPath:"#/oneOf/0/properties/input/properties/referenceImageUrls/items/type",keyword:"type",params:{
type:"string"}};e===null?e=[m]:e.push(m),r++}}}else{const l={instancePath:s+"/input/referenceImageUrls",schemaPath:"\
#/oneOf/0/properties/input/properties/referenceImageUrls/type",keyword:"type",params:{type:"array"}};e===null?
e=[l]:e.push(l),r++}}if(o.referenceImages!==void 0){let n=o.referenceImages;if(Array.isArray(n)){if(n.length>5){
const P={instancePath:s+"/input/referenceImages",schemaPath:"#/oneOf/0/properties/input/properties/referenceIm\
ages/maxItems",keyword:"maxItems",params:{limit:5}};e===null?e=[P]:e.push(P),r++}const l=n.length;for(let P=0;P<
l;P++)I(n[P],{instancePath:s+"/input/referenceImages/"+P,parentData:n,parentDataProperty:P,rootData:d,dynamicAnchors:f})||
(e=e===null?I.errors:e.concat(I.errors),r=e.length)}else{const l={instancePath:s+"/input/referenceImages",schemaPath:"\
#/oneOf/0/properties/input/properties/referenceImages/type",keyword:"type",params:{type:"array"}};e===null?e=[
l]:e.push(l),r++}}}else{const n={instancePath:s+"/input",schemaPath:"#/oneOf/0/properties/input/type",keyword:"\
type",params:{type:"object"}};e===null?e=[n]:e.push(n),r++}}if(p.idempotencyKey!==void 0){let o=p.idempotencyKey;
if(typeof o=="string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/0/properties\
/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),r++}if(c(o)<1){const n={
instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/0/properties/idempotencyKey/minLength",keyword:"minLength",
params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idempotencyKey",schemaPath:"#/o\
neOf/0/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}if(p.
completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){if(!b(o)){const n={instancePath:s+
"/completionCallbackUrl",schemaPath:"#/oneOf/0/properties/completionCallbackUrl/format",keyword:"format",params:{
format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/completionCallbackUrl",schemaPath:"\
#/oneOf/0/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(
n),r++}}}else{const o={instancePath:s,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"object"}};e===null?
e=[o]:e.push(o),r++}var t=!0}else if(k==="image.edit"){if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.task===
void 0){const o={instancePath:s,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"ta\
sk"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,schemaPath:"#/oneOf/1/required",
keyword:"required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),r++}for(const o in p)if(!(o==="t\
ask"||o==="input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={instancePath:s,schemaPath:"#/o\
neOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[n]:e.push(
n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"/task",schemaPath:"#/o\
neOf/1/properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}if(o!=="image\
.edit"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/1/properties/task/enum",keyword:"enum",params:{allowedValues:w.
oneOf[1].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){let o=p.input;const n=r;let l=!1;
const P=r;if(o&&typeof o=="object"&&!Array.isArray(o)&&o.sourceImageUrl===void 0){const m={instancePath:s+"/in\
put",schemaPath:"#/oneOf/1/properties/input/anyOf/0/required",keyword:"required",params:{missingProperty:"sour\
ceImageUrl"}};e===null?e=[m]:e.push(m),r++}var i=P===r;l=l||i;const q=r;if(o&&typeof o=="object"&&!Array.isArray(
o)&&o.sourceImage===void 0){const m={instancePath:s+"/input",schemaPath:"#/oneOf/1/properties/input/anyOf/1/re\
quired",keyword:"required",params:{missingProperty:"sourceImage"}};e===null?e=[m]:e.push(m),r++}var i=q===r;if(l=
l||i,l)r=n,e!==null&&(n?e.length=n:e=null);else{const m={instancePath:s+"/input",schemaPath:"#/oneOf/1/propert\
ies/input/anyOf",keyword:"anyOf",params:{}};e===null?e=[m]:e.push(m),r++}if(o&&typeof o=="object"&&!Array.isArray(
o)){if(o.prompt===void 0){const m={instancePath:s+"/input",schemaPath:"#/oneOf/1/properties/input/required",keyword:"\
required",params:{missingProperty:"prompt"}};e===null?e=[m]:e.push(m),r++}for(const m in o)if(!(m==="prompt"||
m==="sourceImageUrl"||m==="sourceImage"||m==="outputFormat"||m==="highDetail"||m==="referenceImageUrls"||m==="\
referenceImages")){const u={instancePath:s+"/input",schemaPath:"#/oneOf/1/properties/input/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:m}};e===null?e=[u]:e.push(u),r++}if(o.prompt!==void 0){
let m=o.prompt;if(typeof m=="string"){if(c(m)>4e3){const u={instancePath:s+"/input/prompt",schemaPath:"#/oneOf\
/1/properties/input/properties/prompt/maxLength",keyword:"maxLength",params:{limit:4e3}};e===null?e=[u]:e.push(
u),r++}if(c(m)<1){const u={instancePath:s+"/input/prompt",schemaPath:"#/oneOf/1/properties/input/properties/pr\
ompt/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[u]:e.push(u),r++}}else{const u={instancePath:s+
"/input/prompt",schemaPath:"#/oneOf/1/properties/input/properties/prompt/type",keyword:"type",params:{type:"st\
ring"}};e===null?e=[u]:e.push(u),r++}}if(o.sourceImageUrl!==void 0){let m=o.sourceImageUrl;if(typeof m=="strin\
g"){if(!b(m)){const u={instancePath:s+"/input/sourceImageUrl",schemaPath:"#/oneOf/1/properties/input/propertie\
s/sourceImageUrl/format",keyword:"format",params:{format:"uri"}};e===null?e=[u]:e.push(u),r++}}else{const u={instancePath:s+
"/input/sourceImageUrl",schemaPath:"#/oneOf/1/properties/input/properties/sourceImageUrl/type",keyword:"type",
params:{type:"string"}};e===null?e=[u]:e.push(u),r++}}if(o.sourceImage!==void 0&&(I(o.sourceImage,{instancePath:s+
"/input/sourceImage",parentData:o,parentDataProperty:"sourceImage",rootData:d,dynamicAnchors:f})||(e=e===null?
I.errors:e.concat(I.errors),r=e.length)),o.outputFormat!==void 0&&(O(o.outputFormat,{instancePath:s+"/input/ou\
tputFormat",parentData:o,parentDataProperty:"outputFormat",rootData:d,dynamicAnchors:f})||(e=e===null?O.errors:
e.concat(O.errors),r=e.length)),o.highDetail!==void 0&&typeof o.highDetail!="boolean"){const m={instancePath:s+
"/input/highDetail",schemaPath:"#/oneOf/1/properties/input/properties/highDetail/type",keyword:"type",params:{
type:"boolean"}};e===null?e=[m]:e.push(m),r++}if(o.referenceImageUrls!==void 0){let m=o.referenceImageUrls;if(Array.
isArray(m)){if(m.length>5){const v={instancePath:s+"/input/referenceImageUrls",schemaPath:"#/oneOf/1/propertie\
s/input/properties/referenceImageUrls/maxItems",keyword:"maxItems",params:{limit:5}};e===null?e=[v]:e.push(v),
r++}const u=m.length;for(let v=0;v<u;v++){let _r=m[v];if(typeof _r=="string"){if(!b(_r)){const ee={instancePath:s+
"/input/referenceImageUrls/"+v,schemaPath:"#/oneOf/1/properties/input/properties/referenceImageUrls/items/form\
at",keyword:"format",params:{format:"uri"}};e===null?e=[ee]:e.push(ee),r++}}else{const ee={instancePath:s+"/in\
put/referenceImageUrls/"+v,schemaPath:"#/oneOf/1/properties/input/properties/referenceImageUrls/items/type",keyword:"\
type",params:{type:"string"}};e===null?e=[ee]:e.push(ee),r++}}}else{const u={instancePath:s+"/input/referenceI\
mageUrls",schemaPath:"#/oneOf/1/properties/input/properties/referenceImageUrls/type",keyword:"type",params:{type:"\
array"}};e===null?e=[u]:e.push(u),r++}}if(o.referenceImages!==void 0){let m=o.referenceImages;if(Array.isArray(
m)){if(m.length>5){const v={instancePath:s+"/input/referenceImages",schemaPath:"#/oneOf/1/properties/input/pro\
perties/referenceImages/maxItems",keyword:"maxItems",params:{limit:5}};e===null?e=[v]:e.push(v),r++}const u=m.
length;for(let v=0;v<u;v++)I(m[v],{instancePath:s+"/input/referenceImages/"+v,parentData:m,parentDataProperty:v,
rootData:d,dynamicAnchors:f})||(e=e===null?I.errors:e.concat(I.errors),r=e.length)}else{const u={instancePath:s+
"/input/referenceImages",schemaPath:"#/oneOf/1/properties/input/properties/referenceImages/type",keyword:"type",
params:{type:"array"}};e===null?e=[u]:e.push(u),r++}}}else{const m={instancePath:s+"/input",schemaPath:"#/oneO\
f/1/properties/input/type",keyword:"type",params:{type:"object"}};e===null?e=[m]:e.push(m),r++}}if(p.idempotencyKey!==
void 0){let o=p.idempotencyKey;if(typeof o=="string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"\
#/oneOf/1/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),
r++}if(c(o)<1){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/1/properties/idempotencyKey/minLe\
ngth",keyword:"minLength",params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idemp\
otencyKey",schemaPath:"#/oneOf/1/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?
e=[n]:e.push(n),r++}}if(p.completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){
if(!b(o)){const n={instancePath:s+"/completionCallbackUrl",schemaPath:"#/oneOf/1/properties/completionCallback\
Url/format",keyword:"format",params:{format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+
"/completionCallbackUrl",schemaPath:"#/oneOf/1/properties/completionCallbackUrl/type",keyword:"type",params:{type:"\
string"}};e===null?e=[n]:e.push(n),r++}}}else{const o={instancePath:s,schemaPath:"#/oneOf/1/type",keyword:"typ\
e",params:{type:"object"}};e===null?e=[o]:e.push(o),r++}t!==!0&&(t=!0)}else if(k==="video.generate"){if(p&&typeof p==
"object"&&!Array.isArray(p)){if(p.task===void 0){const o={instancePath:s,schemaPath:"#/oneOf/2/required",keyword:"\
required",params:{missingProperty:"task"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,
schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),
r++}for(const o in p)if(!(o==="task"||o==="input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={
instancePath:s,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};
e===null?e=[n]:e.push(n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"\
/task",schemaPath:"#/oneOf/2/properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(
n),r++}if(o!=="video.generate"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/2/properties/task/enum",keyword:"\
enum",params:{allowedValues:w.oneOf[2].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){
let o=p.input;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.prompt===void 0){const n={instancePath:s+"/inp\
ut",schemaPath:"#/oneOf/2/properties/input/required",keyword:"required",params:{missingProperty:"prompt"}};e===
null?e=[n]:e.push(n),r++}for(const n in o)if(!re.call(w.oneOf[2].properties.input.properties,n)){const l={instancePath:s+
"/input",schemaPath:"#/oneOf/2/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}};
e===null?e=[l]:e.push(l),r++}if(o.prompt!==void 0){let n=o.prompt;if(typeof n=="string"){if(c(n)>4e3){const l={
instancePath:s+"/input/prompt",schemaPath:"#/oneOf/2/properties/input/properties/prompt/maxLength",keyword:"ma\
xLength",params:{limit:4e3}};e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+"/input/prompt",schemaPath:"\
#/oneOf/2/properties/input/properties/prompt/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[l]:e.
push(l),r++}}else{const l={instancePath:s+"/input/prompt",schemaPath:"#/oneOf/2/properties/input/properties/pr\
ompt/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.startFrameImageUrl!==void 0){
let n=o.startFrameImageUrl;if(typeof n=="string"){if(!b(n)){const l={instancePath:s+"/input/startFrameImageUrl",
schemaPath:"#/oneOf/2/properties/input/properties/startFrameImageUrl/format",keyword:"format",params:{format:"\
uri"}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/startFrameImageUrl",schemaPath:"#/on\
eOf/2/properties/input/properties/startFrameImageUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[
l]:e.push(l),r++}}if(o.startFrameImage!==void 0&&(I(o.startFrameImage,{instancePath:s+"/input/startFrameImage",
parentData:o,parentDataProperty:"startFrameImage",rootData:d,dynamicAnchors:f})||(e=e===null?I.errors:e.concat(
I.errors),r=e.length)),o.sourceImageUrl!==void 0){let n=o.sourceImageUrl;if(typeof n=="string"){if(!b(n)){const l={
instancePath:s+"/input/sourceImageUrl",schemaPath:"#/oneOf/2/properties/input/properties/sourceImageUrl/format",
keyword:"format",params:{format:"uri"}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/sou\
rceImageUrl",schemaPath:"#/oneOf/2/properties/input/properties/sourceImageUrl/type",keyword:"type",params:{type:"\
string"}};e===null?e=[l]:e.push(l),r++}}if(o.sourceImage!==void 0&&(I(o.sourceImage,{instancePath:s+"/input/so\
urceImage",parentData:o,parentDataProperty:"sourceImage",rootData:d,dynamicAnchors:f})||(e=e===null?I.errors:e.
concat(I.errors),r=e.length)),o.overlapFrameImageUrls!==void 0){let n=o.overlapFrameImageUrls;if(Array.isArray(
n)){if(n.length>12){const P={instancePath:s+"/input/overlapFrameImageUrls",schemaPath:"#/oneOf/2/properties/in\
put/properties/overlapFrameImageUrls/maxItems",keyword:"maxItems",params:{limit:12}};e===null?e=[P]:e.push(P),
r++}const l=n.length;for(let P=0;P<l;P++){let q=n[P];if(typeof q=="string"){if(!b(q)){const m={instancePath:s+
"/input/overlapFrameImageUrls/"+P,schemaPath:"#/oneOf/2/properties/input/properties/overlapFrameImageUrls/item\
s/format",keyword:"format",params:{format:"uri"}};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:s+"\
/input/overlapFrameImageUrls/"+P,schemaPath:"#/oneOf/2/properties/input/properties/overlapFrameImageUrls/items\
/type",keyword:"type",params:{type:"string"}};e===null?e=[m]:e.push(m),r++}}}else{const l={instancePath:s+"/in\
put/overlapFrameImageUrls",schemaPath:"#/oneOf/2/properties/input/properties/overlapFrameImageUrls/type",keyword:"\
type",params:{type:"array"}};e===null?e=[l]:e.push(l),r++}}if(o.overlapFrameImages!==void 0){let n=o.overlapFrameImages;
if(Array.isArray(n)){if(n.length>12){const P={instancePath:s+"/input/overlapFrameImages",schemaPath:"#/oneOf/2\
/properties/input/properties/overlapFrameImages/maxItems",keyword:"maxItems",params:{limit:12}};e===null?e=[P]:
e.push(P),r++}const l=n.length;for(let P=0;P<l;P++)I(n[P],{instancePath:s+"/input/overlapFrameImages/"+P,parentData:n,
parentDataProperty:P,rootData:d,dynamicAnchors:f})||(e=e===null?I.errors:e.concat(I.errors),r=e.length)}else{const l={
instancePath:s+"/input/overlapFrameImages",schemaPath:"#/oneOf/2/properties/input/properties/overlapFrameImage\
s/type",keyword:"type",params:{type:"array"}};e===null?e=[l]:e.push(l),r++}}if(o.finalFrameImageUrl!==void 0){
let n=o.finalFrameImageUrl;if(typeof n=="string"){if(!b(n)){const l={instancePath:s+"/input/finalFrameImageUrl",
schemaPath:"#/oneOf/2/properties/input/properties/finalFrameImageUrl/format",keyword:"format",params:{format:"\
uri"}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/finalFrameImageUrl",schemaPath:"#/on\
eOf/2/properties/input/properties/finalFrameImageUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[
l]:e.push(l),r++}}if(o.finalFrameImage!==void 0&&(I(o.finalFrameImage,{instancePath:s+"/input/finalFrameImage",
parentData:o,parentDataProperty:"finalFrameImage",rootData:d,dynamicAnchors:f})||(e=e===null?I.errors:e.concat(
I.errors),r=e.length)),o.referenceAudioUrl!==void 0){let n=o.referenceAudioUrl;if(typeof n=="string"){if(!b(n)){
const l={instancePath:s+"/input/referenceAudioUrl",schemaPath:"#/oneOf/2/properties/input/properties/reference\
AudioUrl/format",keyword:"format",params:{format:"uri"}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+
"/input/referenceAudioUrl",schemaPath:"#/oneOf/2/properties/input/properties/referenceAudioUrl/type",keyword:"\
type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.referenceAudio!==void 0&&(D(o.referenceAudio,
{instancePath:s+"/input/referenceAudio",parentData:o,parentDataProperty:"referenceAudio",rootData:d,dynamicAnchors:f})||
(e=e===null?D.errors:e.concat(D.errors),r=e.length)),o.durationSeconds!==void 0){let n=o.durationSeconds;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/durationSeconds",schemaPath:"#/oneO\
f/2/properties/input/properties/durationSeconds/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.
push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>20||isNaN(n)){const l={instancePath:s+"/input/durationSec\
onds",schemaPath:"#/oneOf/2/properties/input/properties/durationSeconds/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:20}};e===null?e=[l]:e.push(l),r++}if(n<3||isNaN(n)){const l={instancePath:s+"/input/durationSeconds",
schemaPath:"#/oneOf/2/properties/input/properties/durationSeconds/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:3}};e===null?e=[l]:e.push(l),r++}}}if(o.durationFrames!==void 0){let n=o.durationFrames;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/durationFrames",schemaPath:"#/oneOf\
/2/properties/input/properties/durationFrames/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(
l),r++}if(typeof n=="number"&&isFinite(n)){if(n>257||isNaN(n)){const l={instancePath:s+"/input/durationFrames",
schemaPath:"#/oneOf/2/properties/input/properties/durationFrames/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:257}};e===null?e=[l]:e.push(l),r++}if(n<9||isNaN(n)){const l={instancePath:s+"/input/durationFrames",
schemaPath:"#/oneOf/2/properties/input/properties/durationFrames/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:9}};e===null?e=[l]:e.push(l),r++}}}if(o.aspectRatio!==void 0&&(L(o.aspectRatio,{instancePath:s+"/inp\
ut/aspectRatio",parentData:o,parentDataProperty:"aspectRatio",rootData:d,dynamicAnchors:f})||(e=e===null?L.errors:
e.concat(L.errors),r=e.length)),o.sampledFps!==void 0){let n=o.sampledFps;if(!(typeof n=="number"&&!(n%1)&&!isNaN(
n)&&isFinite(n))){const l={instancePath:s+"/input/sampledFps",schemaPath:"#/oneOf/2/properties/input/propertie\
s/sampledFps/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&
isFinite(n)){if(n>50||isNaN(n)){const l={instancePath:s+"/input/sampledFps",schemaPath:"#/oneOf/2/properties/i\
nput/properties/sampledFps/maximum",keyword:"maximum",params:{comparison:"<=",limit:50}};e===null?e=[l]:e.push(
l),r++}if(n<1||isNaN(n)){const l={instancePath:s+"/input/sampledFps",schemaPath:"#/oneOf/2/properties/input/pr\
operties/sampledFps/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[l]:e.push(l),r++}}}
if(o.width!==void 0){let n=o.width;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+
"/input/width",schemaPath:"#/oneOf/2/properties/input/properties/width/type",keyword:"type",params:{type:"inte\
ger"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n<32||isNaN(n)){const P={instancePath:s+
"/input/width",schemaPath:"#/oneOf/2/properties/input/properties/width/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:32}};e===null?e=[P]:e.push(P),r++}let l;if(l=n/32,l!==parseInt(l)){const P={instancePath:s+"/input/w\
idth",schemaPath:"#/oneOf/2/properties/input/properties/width/multipleOf",keyword:"multipleOf",params:{multipleOf:32}};
e===null?e=[P]:e.push(P),r++}}}if(o.height!==void 0){let n=o.height;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&
isFinite(n))){const l={instancePath:s+"/input/height",schemaPath:"#/oneOf/2/properties/input/properties/height\
/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){
if(n<32||isNaN(n)){const P={instancePath:s+"/input/height",schemaPath:"#/oneOf/2/properties/input/properties/h\
eight/minimum",keyword:"minimum",params:{comparison:">=",limit:32}};e===null?e=[P]:e.push(P),r++}let l;if(l=n/
32,l!==parseInt(l)){const P={instancePath:s+"/input/height",schemaPath:"#/oneOf/2/properties/input/properties/\
height/multipleOf",keyword:"multipleOf",params:{multipleOf:32}};e===null?e=[P]:e.push(P),r++}}}if(o.interpolationFps!==
void 0){let n=o.interpolationFps;const l=r;let P=!1;const q=r;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n))){const u={instancePath:s+"/input/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/inter\
polationFps/anyOf/0/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.push(u),r++}if(n!==0){const u={
instancePath:s+"/input/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/interpolationFps/an\
yOf/0/const",keyword:"const",params:{allowedValue:0}};e===null?e=[u]:e.push(u),r++}var y=q===r;P=P||y;const m=r;
if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const u={instancePath:s+"/input/interpolationFps",schemaPath:"\
#/oneOf/2/properties/input/properties/interpolationFps/anyOf/1/type",keyword:"type",params:{type:"integer"}};e===
null?e=[u]:e.push(u),r++}if(typeof n=="number"&&isFinite(n)){if(n>60||isNaN(n)){const u={instancePath:s+"/inpu\
t/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/interpolationFps/anyOf/1/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:60}};e===null?e=[u]:e.push(u),r++}if(n<30||isNaN(n)){const u={instancePath:s+
"/input/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/interpolationFps/anyOf/1/minimum",
keyword:"minimum",params:{comparison:">=",limit:30}};e===null?e=[u]:e.push(u),r++}}var y=m===r;if(P=P||y,P)r=l,
e!==null&&(l?e.length=l:e=null);else{const u={instancePath:s+"/input/interpolationFps",schemaPath:"#/oneOf/2/p\
roperties/input/properties/interpolationFps/anyOf",keyword:"anyOf",params:{}};e===null?e=[u]:e.push(u),r++}}if(o.
seed!==void 0){let n=o.seed;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+
"/input/seed",schemaPath:"#/oneOf/2/properties/input/properties/seed/type",keyword:"type",params:{type:"intege\
r"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>2147483647||isNaN(n)){const l={instancePath:s+
"/input/seed",schemaPath:"#/oneOf/2/properties/input/properties/seed/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:2147483647}};e===null?e=[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={instancePath:s+"/input/seed",schemaPath:"\
#/oneOf/2/properties/input/properties/seed/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?
e=[l]:e.push(l),r++}}}if(o.extremeQuality!==void 0&&typeof o.extremeQuality!="boolean"){const n={instancePath:s+
"/input/extremeQuality",schemaPath:"#/oneOf/2/properties/input/properties/extremeQuality/type",keyword:"type",
params:{type:"boolean"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/input",schemaPath:"#/one\
Of/2/properties/input/type",keyword:"type",params:{type:"object"}};e===null?e=[n]:e.push(n),r++}}if(p.idempotencyKey!==
void 0){let o=p.idempotencyKey;if(typeof o=="string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"\
#/oneOf/2/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),
r++}if(c(o)<1){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/2/properties/idempotencyKey/minLe\
ngth",keyword:"minLength",params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idemp\
otencyKey",schemaPath:"#/oneOf/2/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?
e=[n]:e.push(n),r++}}if(p.completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){
if(!b(o)){const n={instancePath:s+"/completionCallbackUrl",schemaPath:"#/oneOf/2/properties/completionCallback\
Url/format",keyword:"format",params:{format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+
"/completionCallbackUrl",schemaPath:"#/oneOf/2/properties/completionCallbackUrl/type",keyword:"type",params:{type:"\
string"}};e===null?e=[n]:e.push(n),r++}}}else{const o={instancePath:s,schemaPath:"#/oneOf/2/type",keyword:"typ\
e",params:{type:"object"}};e===null?e=[o]:e.push(o),r++}t!==!0&&(t=!0)}else if(k==="video.combine"){if(p&&typeof p==
"object"&&!Array.isArray(p)){if(p.task===void 0){const o={instancePath:s,schemaPath:"#/oneOf/3/required",keyword:"\
required",params:{missingProperty:"task"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,
schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),
r++}for(const o in p)if(!(o==="task"||o==="input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={
instancePath:s,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};
e===null?e=[n]:e.push(n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"\
/task",schemaPath:"#/oneOf/3/properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(
n),r++}if(o!=="video.combine"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/3/properties/task/enum",keyword:"\
enum",params:{allowedValues:w.oneOf[3].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){
let o=p.input;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.videoUrls===void 0){const n={instancePath:s+"/\
input",schemaPath:"#/oneOf/3/properties/input/required",keyword:"required",params:{missingProperty:"videoUrls"}};
e===null?e=[n]:e.push(n),r++}for(const n in o)if(!(n==="videoUrls"||n==="overlapFrames"||n==="frameRate")){const l={
instancePath:s+"/input",schemaPath:"#/oneOf/3/properties/input/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:n}};e===null?e=[l]:e.push(l),r++}if(o.videoUrls!==void 0){let n=o.videoUrls;if(Array.
isArray(n)){if(n.length>24){const P={instancePath:s+"/input/videoUrls",schemaPath:"#/oneOf/3/properties/input/\
properties/videoUrls/maxItems",keyword:"maxItems",params:{limit:24}};e===null?e=[P]:e.push(P),r++}if(n.length<
2){const P={instancePath:s+"/input/videoUrls",schemaPath:"#/oneOf/3/properties/input/properties/videoUrls/minI\
tems",keyword:"minItems",params:{limit:2}};e===null?e=[P]:e.push(P),r++}const l=n.length;for(let P=0;P<l;P++){
let q=n[P];if(typeof q=="string"){if(!b(q)){const m={instancePath:s+"/input/videoUrls/"+P,schemaPath:"#/oneOf/\
3/properties/input/properties/videoUrls/items/format",keyword:"format",params:{format:"uri"}};e===null?e=[m]:e.
push(m),r++}}else{const m={instancePath:s+"/input/videoUrls/"+P,schemaPath:"#/oneOf/3/properties/input/propert\
ies/videoUrls/items/type",keyword:"type",params:{type:"string"}};e===null?e=[m]:e.push(m),r++}}}else{const l={
instancePath:s+"/input/videoUrls",schemaPath:"#/oneOf/3/properties/input/properties/videoUrls/type",keyword:"t\
ype",params:{type:"array"}};e===null?e=[l]:e.push(l),r++}}if(o.overlapFrames!==void 0){let n=o.overlapFrames;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/overlapFrames",schemaPath:"#/oneOf/\
3/properties/input/properties/overlapFrames/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(
l),r++}if(typeof n=="number"&&isFinite(n)){if(n>120||isNaN(n)){const l={instancePath:s+"/input/overlapFrames",
schemaPath:"#/oneOf/3/properties/input/properties/overlapFrames/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:120}};e===null?e=[l]:e.push(l),r++}if(n<0||isNaN(n)){const l={instancePath:s+"/input/overlapFrames",
schemaPath:"#/oneOf/3/properties/input/properties/overlapFrames/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0}};e===null?e=[l]:e.push(l),r++}}}if(o.frameRate!==void 0){let n=o.frameRate;if(!(typeof n=="number"&&
!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/frameRate",schemaPath:"#/oneOf/3/properties/i\
nput/properties/frameRate/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n==
"number"&&isFinite(n)){if(n>120||isNaN(n)){const l={instancePath:s+"/input/frameRate",schemaPath:"#/oneOf/3/pr\
operties/input/properties/frameRate/maximum",keyword:"maximum",params:{comparison:"<=",limit:120}};e===null?e=
[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={instancePath:s+"/input/frameRate",schemaPath:"#/oneOf/3/propertie\
s/input/properties/frameRate/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[l]:e.push(
l),r++}}}}else{const n={instancePath:s+"/input",schemaPath:"#/oneOf/3/properties/input/type",keyword:"type",params:{
type:"object"}};e===null?e=[n]:e.push(n),r++}}if(p.idempotencyKey!==void 0){let o=p.idempotencyKey;if(typeof o==
"string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/3/properties/idempotencyK\
ey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),r++}if(c(o)<1){const n={instancePath:s+
"/idempotencyKey",schemaPath:"#/oneOf/3/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/3/properties/\
idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}if(p.completionCallbackUrl!==
void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){if(!b(o)){const n={instancePath:s+"/completionCal\
lbackUrl",schemaPath:"#/oneOf/3/properties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"}};
e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/completionCallbackUrl",schemaPath:"#/oneOf/3/prop\
erties/completionCallbackUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}}else{
const o={instancePath:s,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(
o),r++}t!==!0&&(t=!0)}else if(k==="video.resize"){if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.task===void 0){
const o={instancePath:s,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty:"task"}};e===
null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,schemaPath:"#/oneOf/4/required",keyword:"\
required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),r++}for(const o in p)if(!(o==="task"||o===
"input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={instancePath:s,schemaPath:"#/oneOf/4/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[n]:e.push(n),r++}
if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/4/\
properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}if(o!=="video.resize"){
const n={instancePath:s+"/task",schemaPath:"#/oneOf/4/properties/task/enum",keyword:"enum",params:{allowedValues:w.
oneOf[4].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){let o=p.input;if(o&&typeof o==
"object"&&!Array.isArray(o)){if(o.sourceVideoUrl===void 0){const n={instancePath:s+"/input",schemaPath:"#/oneO\
f/4/properties/input/required",keyword:"required",params:{missingProperty:"sourceVideoUrl"}};e===null?e=[n]:e.
push(n),r++}if(o.width===void 0){const n={instancePath:s+"/input",schemaPath:"#/oneOf/4/properties/input/requi\
red",keyword:"required",params:{missingProperty:"width"}};e===null?e=[n]:e.push(n),r++}if(o.height===void 0){const n={
instancePath:s+"/input",schemaPath:"#/oneOf/4/properties/input/required",keyword:"required",params:{missingProperty:"\
height"}};e===null?e=[n]:e.push(n),r++}for(const n in o)if(!(n==="sourceVideoUrl"||n==="width"||n==="height"||
n==="frameRate"||n==="sourceDurationSeconds")){const l={instancePath:s+"/input",schemaPath:"#/oneOf/4/properti\
es/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}};e===null?e=[l]:e.
push(l),r++}if(o.sourceVideoUrl!==void 0){let n=o.sourceVideoUrl;if(typeof n=="string"){if(!b(n)){const l={instancePath:s+
"/input/sourceVideoUrl",schemaPath:"#/oneOf/4/properties/input/properties/sourceVideoUrl/format",keyword:"form\
at",params:{format:"uri"}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/sourceVideoUrl",
schemaPath:"#/oneOf/4/properties/input/properties/sourceVideoUrl/type",keyword:"type",params:{type:"string"}};
e===null?e=[l]:e.push(l),r++}}if(o.width!==void 0){let n=o.width;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n))){const l={instancePath:s+"/input/width",schemaPath:"#/oneOf/4/properties/input/properties/width/type",keyword:"\
type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>7680||isNaN(
n)){const P={instancePath:s+"/input/width",schemaPath:"#/oneOf/4/properties/input/properties/width/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:7680}};e===null?e=[P]:e.push(P),r++}if(n<2||isNaN(n)){const P={instancePath:s+
"/input/width",schemaPath:"#/oneOf/4/properties/input/properties/width/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:2}};e===null?e=[P]:e.push(P),r++}let l;if(l=n/2,l!==parseInt(l)){const P={instancePath:s+"/input/wid\
th",schemaPath:"#/oneOf/4/properties/input/properties/width/multipleOf",keyword:"multipleOf",params:{multipleOf:2}};
e===null?e=[P]:e.push(P),r++}}}if(o.height!==void 0){let n=o.height;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&
isFinite(n))){const l={instancePath:s+"/input/height",schemaPath:"#/oneOf/4/properties/input/properties/height\
/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){
if(n>7680||isNaN(n)){const P={instancePath:s+"/input/height",schemaPath:"#/oneOf/4/properties/input/properties\
/height/maximum",keyword:"maximum",params:{comparison:"<=",limit:7680}};e===null?e=[P]:e.push(P),r++}if(n<2||isNaN(
n)){const P={instancePath:s+"/input/height",schemaPath:"#/oneOf/4/properties/input/properties/height/minimum",
keyword:"minimum",params:{comparison:">=",limit:2}};e===null?e=[P]:e.push(P),r++}let l;if(l=n/2,l!==parseInt(l)){
const P={instancePath:s+"/input/height",schemaPath:"#/oneOf/4/properties/input/properties/height/multipleOf",keyword:"\
multipleOf",params:{multipleOf:2}};e===null?e=[P]:e.push(P),r++}}}if(o.frameRate!==void 0){let n=o.frameRate;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/frameRate",schemaPath:"#/oneOf/4/pr\
operties/input/properties/frameRate/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}
if(typeof n=="number"&&isFinite(n)){if(n>120||isNaN(n)){const l={instancePath:s+"/input/frameRate",schemaPath:"\
#/oneOf/4/properties/input/properties/frameRate/maximum",keyword:"maximum",params:{comparison:"<=",limit:120}};
e===null?e=[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={instancePath:s+"/input/frameRate",schemaPath:"#/oneOf/\
4/properties/input/properties/frameRate/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?
e=[l]:e.push(l),r++}}}if(o.sourceDurationSeconds!==void 0){let n=o.sourceDurationSeconds;if(typeof n=="number"&&
isFinite(n)){if(n>600||isNaN(n)){const l={instancePath:s+"/input/sourceDurationSeconds",schemaPath:"#/oneOf/4/\
properties/input/properties/sourceDurationSeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:600}};
e===null?e=[l]:e.push(l),r++}if(n<.1||isNaN(n)){const l={instancePath:s+"/input/sourceDurationSeconds",schemaPath:"\
#/oneOf/4/properties/input/properties/sourceDurationSeconds/minimum",keyword:"minimum",params:{comparison:">=",
limit:.1}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/sourceDurationSeconds",schemaPath:"\
#/oneOf/4/properties/input/properties/sourceDurationSeconds/type",keyword:"type",params:{type:"number"}};e===null?
e=[l]:e.push(l),r++}}}else{const n={instancePath:s+"/input",schemaPath:"#/oneOf/4/properties/input/type",keyword:"\
type",params:{type:"object"}};e===null?e=[n]:e.push(n),r++}}if(p.idempotencyKey!==void 0){let o=p.idempotencyKey;
if(typeof o=="string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/4/properties\
/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),r++}if(c(o)<1){const n={
instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/4/properties/idempotencyKey/minLength",keyword:"minLength",
params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idempotencyKey",schemaPath:"#/o\
neOf/4/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}if(p.
completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){if(!b(o)){const n={instancePath:s+
"/completionCallbackUrl",schemaPath:"#/oneOf/4/properties/completionCallbackUrl/format",keyword:"format",params:{
format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/completionCallbackUrl",schemaPath:"\
#/oneOf/4/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(
n),r++}}}else{const o={instancePath:s,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type:"object"}};e===null?
e=[o]:e.push(o),r++}t!==!0&&(t=!0)}else if(k==="audio.speak"){if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.
task===void 0){const o={instancePath:s,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty:"\
task"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,schemaPath:"#/oneOf/5/requir\
ed",keyword:"required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),r++}for(const o in p)if(!(o===
"task"||o==="input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={instancePath:s,schemaPath:"#\
/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[n]:e.
push(n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"/task",schemaPath:"\
#/oneOf/5/properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}if(o!=="au\
dio.speak"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/5/properties/task/enum",keyword:"enum",params:{
allowedValues:w.oneOf[5].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){let o=p.input;
if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.text===void 0){const n={instancePath:s+"/input",schemaPath:"\
#/oneOf/5/properties/input/required",keyword:"required",params:{missingProperty:"text"}};e===null?e=[n]:e.push(
n),r++}for(const n in o)if(!re.call(w.oneOf[5].properties.input.properties,n)){const l={instancePath:s+"/input",
schemaPath:"#/oneOf/5/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}};
e===null?e=[l]:e.push(l),r++}if(o.text!==void 0){let n=o.text;if(typeof n=="string"){if(c(n)>6e3){const l={instancePath:s+
"/input/text",schemaPath:"#/oneOf/5/properties/input/properties/text/maxLength",keyword:"maxLength",params:{limit:6e3}};
e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+"/input/text",schemaPath:"#/oneOf/5/properties\
/input/properties/text/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[l]:e.push(l),r++}}else{const l={
instancePath:s+"/input/text",schemaPath:"#/oneOf/5/properties/input/properties/text/type",keyword:"type",params:{
type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.provider!==void 0){let n=o.provider;if(typeof n!="string"){
const l={instancePath:s+"/input/provider",schemaPath:"#/oneOf/5/properties/input/properties/provider/type",keyword:"\
type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}if(!(n==="omnivoice"||n==="gemini")){const l={instancePath:s+
"/input/provider",schemaPath:"#/oneOf/5/properties/input/properties/provider/enum",keyword:"enum",params:{allowedValues:w.
oneOf[5].properties.input.properties.provider.enum}};e===null?e=[l]:e.push(l),r++}}if(o.mode!==void 0){let n=o.
mode;if(typeof n!="string"){const l={instancePath:s+"/input/mode",schemaPath:"#/oneOf/5/properties/input/prope\
rties/mode/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}if(!(n==="voice_design"||
n==="voice_clone")){const l={instancePath:s+"/input/mode",schemaPath:"#/oneOf/5/properties/input/properties/mo\
de/enum",keyword:"enum",params:{allowedValues:w.oneOf[5].properties.input.properties.mode.enum}};e===null?e=[l]:
e.push(l),r++}}if(o.voiceDescription!==void 0){let n=o.voiceDescription;if(typeof n=="string"){if(c(n)>240){const l={
instancePath:s+"/input/voiceDescription",schemaPath:"#/oneOf/5/properties/input/properties/voiceDescription/ma\
xLength",keyword:"maxLength",params:{limit:240}};e===null?e=[l]:e.push(l),r++}if(c(n)<4){const l={instancePath:s+
"/input/voiceDescription",schemaPath:"#/oneOf/5/properties/input/properties/voiceDescription/minLength",keyword:"\
minLength",params:{limit:4}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/voiceDescripti\
on",schemaPath:"#/oneOf/5/properties/input/properties/voiceDescription/type",keyword:"type",params:{type:"stri\
ng"}};e===null?e=[l]:e.push(l),r++}}if(o.voiceName!==void 0){let n=o.voiceName;if(typeof n=="string"){if(c(n)>
120){const l={instancePath:s+"/input/voiceName",schemaPath:"#/oneOf/5/properties/input/properties/voiceName/ma\
xLength",keyword:"maxLength",params:{limit:120}};e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+
"/input/voiceName",schemaPath:"#/oneOf/5/properties/input/properties/voiceName/minLength",keyword:"minLength",
params:{limit:1}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/voiceName",schemaPath:"#/\
oneOf/5/properties/input/properties/voiceName/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(
l),r++}}if(o.instructions!==void 0){let n=o.instructions;if(typeof n=="string"){if(c(n)>2e3){const l={instancePath:s+
"/input/instructions",schemaPath:"#/oneOf/5/properties/input/properties/instructions/maxLength",keyword:"maxLe\
ngth",params:{limit:2e3}};e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+"/input/instructions",
schemaPath:"#/oneOf/5/properties/input/properties/instructions/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/instructions",schemaPath:"#/oneOf/5/propert\
ies/input/properties/instructions/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.
referenceAudioUrl!==void 0){let n=o.referenceAudioUrl;if(typeof n=="string"){if(!b(n)){const l={instancePath:s+
"/input/referenceAudioUrl",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudioUrl/format",keyword:"\
format",params:{format:"uri"}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/referenceAud\
ioUrl",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudioUrl/type",keyword:"type",params:{type:"\
string"}};e===null?e=[l]:e.push(l),r++}}if(o.referenceAudio!==void 0){let n=o.referenceAudio;const l=r;let P=!1;
const q=r;if(typeof n=="string"){if(!b(n)){const u={instancePath:s+"/input/referenceAudio",schemaPath:"#/oneOf\
/5/properties/input/properties/referenceAudio/anyOf/0/format",keyword:"format",params:{format:"uri"}};e===null?
e=[u]:e.push(u),r++}}else{const u={instancePath:s+"/input/referenceAudio",schemaPath:"#/oneOf/5/properties/inp\
ut/properties/referenceAudio/anyOf/0/type",keyword:"type",params:{type:"string"}};e===null?e=[u]:e.push(u),r++}
var x=q===r;P=P||x;const m=r;if(n&&typeof n=="object"&&!Array.isArray(n)){for(const u in n)if(!(u==="url"||u===
"dataBase64"||u==="mimeType")){const v={instancePath:s+"/input/referenceAudio",schemaPath:"#/oneOf/5/propertie\
s/input/properties/referenceAudio/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:u}};
e===null?e=[v]:e.push(v),r++}if(n.url!==void 0){let u=n.url;if(typeof u=="string"){if(!b(u)){const v={instancePath:s+
"/input/referenceAudio/url",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudio/anyOf/1/propertie\
s/url/format",keyword:"format",params:{format:"uri"}};e===null?e=[v]:e.push(v),r++}}else{const v={instancePath:s+
"/input/referenceAudio/url",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudio/anyOf/1/propertie\
s/url/type",keyword:"type",params:{type:"string"}};e===null?e=[v]:e.push(v),r++}}if(n.dataBase64!==void 0&&typeof n.
dataBase64!="string"){const u={instancePath:s+"/input/referenceAudio/dataBase64",schemaPath:"#/oneOf/5/propert\
ies/input/properties/referenceAudio/anyOf/1/properties/dataBase64/type",keyword:"type",params:{type:"string"}};
e===null?e=[u]:e.push(u),r++}if(n.mimeType!==void 0&&typeof n.mimeType!="string"){const u={instancePath:s+"/in\
put/referenceAudio/mimeType",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudio/anyOf/1/properti\
es/mimeType/type",keyword:"type",params:{type:"string"}};e===null?e=[u]:e.push(u),r++}}else{const u={instancePath:s+
"/input/referenceAudio",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudio/anyOf/1/type",keyword:"\
type",params:{type:"object"}};e===null?e=[u]:e.push(u),r++}var x=m===r;if(P=P||x,P)r=l,e!==null&&(l?e.length=l:
e=null);else{const u={instancePath:s+"/input/referenceAudio",schemaPath:"#/oneOf/5/properties/input/properties\
/referenceAudio/anyOf",keyword:"anyOf",params:{}};e===null?e=[u]:e.push(u),r++}}if(o.referenceTranscript!==void 0){
let n=o.referenceTranscript;if(typeof n=="string"){if(c(n)>2e3){const l={instancePath:s+"/input/referenceTrans\
cript",schemaPath:"#/oneOf/5/properties/input/properties/referenceTranscript/maxLength",keyword:"maxLength",params:{
limit:2e3}};e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+"/input/referenceTranscript",schemaPath:"\
#/oneOf/5/properties/input/properties/referenceTranscript/minLength",keyword:"minLength",params:{limit:1}};e===
null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/referenceTranscript",schemaPath:"#/oneOf/5/prop\
erties/input/properties/referenceTranscript/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(
l),r++}}if(o.language!==void 0){let n=o.language;if(typeof n!="string"){const l={instancePath:s+"/input/langua\
ge",schemaPath:"#/oneOf/5/properties/input/properties/language/type",keyword:"type",params:{type:"string"}};e===
null?e=[l]:e.push(l),r++}if(!(n==="English"||n==="en")){const l={instancePath:s+"/input/language",schemaPath:"\
#/oneOf/5/properties/input/properties/language/enum",keyword:"enum",params:{allowedValues:w.oneOf[5].properties.
input.properties.language.enum}};e===null?e=[l]:e.push(l),r++}}if(o.quality!==void 0){let n=o.quality;if(typeof n!=
"string"){const l={instancePath:s+"/input/quality",schemaPath:"#/oneOf/5/properties/input/properties/quality/t\
ype",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}if(!(n==="96k"||n==="128k"||n==="192k")){
const l={instancePath:s+"/input/quality",schemaPath:"#/oneOf/5/properties/input/properties/quality/enum",keyword:"\
enum",params:{allowedValues:w.oneOf[5].properties.input.properties.quality.enum}};e===null?e=[l]:e.push(l),r++}}
if(o.seed!==void 0){let n=o.seed;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+
"/input/seed",schemaPath:"#/oneOf/5/properties/input/properties/seed/type",keyword:"type",params:{type:"intege\
r"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>2147483647||isNaN(n)){const l={instancePath:s+
"/input/seed",schemaPath:"#/oneOf/5/properties/input/properties/seed/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:2147483647}};e===null?e=[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={instancePath:s+"/input/seed",schemaPath:"\
#/oneOf/5/properties/input/properties/seed/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?
e=[l]:e.push(l),r++}}}}else{const n={instancePath:s+"/input",schemaPath:"#/oneOf/5/properties/input/type",keyword:"\
type",params:{type:"object"}};e===null?e=[n]:e.push(n),r++}}if(p.idempotencyKey!==void 0){let o=p.idempotencyKey;
if(typeof o=="string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/5/properties\
/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),r++}if(c(o)<1){const n={
instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/5/properties/idempotencyKey/minLength",keyword:"minLength",
params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idempotencyKey",schemaPath:"#/o\
neOf/5/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}if(p.
completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){if(!b(o)){const n={instancePath:s+
"/completionCallbackUrl",schemaPath:"#/oneOf/5/properties/completionCallbackUrl/format",keyword:"format",params:{
format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/completionCallbackUrl",schemaPath:"\
#/oneOf/5/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(
n),r++}}}else{const o={instancePath:s,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type:"object"}};e===null?
e=[o]:e.push(o),r++}t!==!0&&(t=!0)}else if(k==="audio.annotation.reference"){if(p&&typeof p=="object"&&!Array.
isArray(p)){if(p.task===void 0){const o={instancePath:s,schemaPath:"#/oneOf/6/required",keyword:"required",params:{
missingProperty:"task"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,schemaPath:"\
#/oneOf/6/required",keyword:"required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),r++}for(const o in p)
if(!(o==="task"||o==="input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={instancePath:s,schemaPath:"\
#/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[n]:e.
push(n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"/task",schemaPath:"\
#/oneOf/6/properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}if(o!=="au\
dio.annotation.reference"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/6/properties/task/enum",keyword:"\
enum",params:{allowedValues:w.oneOf[6].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){
let o=p.input;const n=r;let l=!1;const P=r;if(o&&typeof o=="object"&&!Array.isArray(o)&&o.sourceAudioUrl===void 0){
const m={instancePath:s+"/input",schemaPath:"#/oneOf/6/properties/input/anyOf/0/required",keyword:"required",params:{
missingProperty:"sourceAudioUrl"}};e===null?e=[m]:e.push(m),r++}var j=P===r;l=l||j;const q=r;if(o&&typeof o=="\
object"&&!Array.isArray(o)&&o.sourceAudio===void 0){const m={instancePath:s+"/input",schemaPath:"#/oneOf/6/pro\
perties/input/anyOf/1/required",keyword:"required",params:{missingProperty:"sourceAudio"}};e===null?e=[m]:e.push(
m),r++}var j=q===r;if(l=l||j,l)r=n,e!==null&&(n?e.length=n:e=null);else{const m={instancePath:s+"/input",schemaPath:"\
#/oneOf/6/properties/input/anyOf",keyword:"anyOf",params:{}};e===null?e=[m]:e.push(m),r++}if(o&&typeof o=="obj\
ect"&&!Array.isArray(o)){for(const m in o)if(!(m==="sourceAudioUrl"||m==="sourceAudio"||m==="transcript"||m===
"language"||m==="transcriptionModel"||m==="device")){const u={instancePath:s+"/input",schemaPath:"#/oneOf/6/pr\
operties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m}};e===null?e=
[u]:e.push(u),r++}if(o.sourceAudioUrl!==void 0){let m=o.sourceAudioUrl;if(typeof m=="string"){if(!b(m)){const u={
instancePath:s+"/input/sourceAudioUrl",schemaPath:"#/oneOf/6/properties/input/properties/sourceAudioUrl/format",
keyword:"format",params:{format:"uri"}};e===null?e=[u]:e.push(u),r++}}else{const u={instancePath:s+"/input/sou\
rceAudioUrl",schemaPath:"#/oneOf/6/properties/input/properties/sourceAudioUrl/type",keyword:"type",params:{type:"\
string"}};e===null?e=[u]:e.push(u),r++}}if(o.sourceAudio!==void 0&&(D(o.sourceAudio,{instancePath:s+"/input/so\
urceAudio",parentData:o,parentDataProperty:"sourceAudio",rootData:d,dynamicAnchors:f})||(e=e===null?D.errors:e.
concat(D.errors),r=e.length)),o.transcript!==void 0){let m=o.transcript;if(typeof m=="string"){if(c(m)>24e3){const u={
instancePath:s+"/input/transcript",schemaPath:"#/oneOf/6/properties/input/properties/transcript/maxLength",keyword:"\
maxLength",params:{limit:24e3}};e===null?e=[u]:e.push(u),r++}if(c(m)<1){const u={instancePath:s+"/input/transc\
ript",schemaPath:"#/oneOf/6/properties/input/properties/transcript/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[u]:e.push(u),r++}}else{const u={instancePath:s+"/input/transcript",schemaPath:"#/oneOf/6/propertie\
s/input/properties/transcript/type",keyword:"type",params:{type:"string"}};e===null?e=[u]:e.push(u),r++}}if(o.
language!==void 0){let m=o.language;if(typeof m!="string"){const u={instancePath:s+"/input/language",schemaPath:"\
#/oneOf/6/properties/input/properties/language/type",keyword:"type",params:{type:"string"}};e===null?e=[u]:e.push(
u),r++}if(m!=="en"){const u={instancePath:s+"/input/language",schemaPath:"#/oneOf/6/properties/input/propertie\
s/language/enum",keyword:"enum",params:{allowedValues:w.oneOf[6].properties.input.properties.language.enum}};e===
null?e=[u]:e.push(u),r++}}if(o.transcriptionModel!==void 0){let m=o.transcriptionModel;if(typeof m!="string"){
const u={instancePath:s+"/input/transcriptionModel",schemaPath:"#/oneOf/6/properties/input/properties/transcri\
ptionModel/type",keyword:"type",params:{type:"string"}};e===null?e=[u]:e.push(u),r++}if(!(m==="distil-large-v3"||
m==="large-v3")){const u={instancePath:s+"/input/transcriptionModel",schemaPath:"#/oneOf/6/properties/input/pr\
operties/transcriptionModel/enum",keyword:"enum",params:{allowedValues:w.oneOf[6].properties.input.properties.
transcriptionModel.enum}};e===null?e=[u]:e.push(u),r++}}if(o.device!==void 0){let m=o.device;if(typeof m!="str\
ing"){const u={instancePath:s+"/input/device",schemaPath:"#/oneOf/6/properties/input/properties/device/type",keyword:"\
type",params:{type:"string"}};e===null?e=[u]:e.push(u),r++}if(!(m==="auto"||m==="cuda"||m==="cpu")){const u={instancePath:s+
"/input/device",schemaPath:"#/oneOf/6/properties/input/properties/device/enum",keyword:"enum",params:{allowedValues:w.
oneOf[6].properties.input.properties.device.enum}};e===null?e=[u]:e.push(u),r++}}}else{const m={instancePath:s+
"/input",schemaPath:"#/oneOf/6/properties/input/type",keyword:"type",params:{type:"object"}};e===null?e=[m]:e.
push(m),r++}}if(p.idempotencyKey!==void 0){let o=p.idempotencyKey;if(typeof o=="string"){if(c(o)>200){const n={
instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/6/properties/idempotencyKey/maxLength",keyword:"maxLength",
params:{limit:200}};e===null?e=[n]:e.push(n),r++}if(c(o)<1){const n={instancePath:s+"/idempotencyKey",schemaPath:"\
#/oneOf/6/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[n]:e.push(n),
r++}}else{const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/6/properties/idempotencyKey/type",keyword:"\
type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}if(p.completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;
if(typeof o=="string"){if(!b(o)){const n={instancePath:s+"/completionCallbackUrl",schemaPath:"#/oneOf/6/proper\
ties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{
const n={instancePath:s+"/completionCallbackUrl",schemaPath:"#/oneOf/6/properties/completionCallbackUrl/type",
keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}}else{const o={instancePath:s,schemaPath:"\
#/oneOf/6/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(o),r++}t!==!0&&(t=!0)}else if(k===
"ace.step.create"){if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.task===void 0){const o={instancePath:s,schemaPath:"\
#/oneOf/7/required",keyword:"required",params:{missingProperty:"task"}};e===null?e=[o]:e.push(o),r++}if(p.input===
void 0){const o={instancePath:s,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty:"in\
put"}};e===null?e=[o]:e.push(o),r++}for(const o in p)if(!(o==="task"||o==="input"||o==="idempotencyKey"||o==="\
completionCallbackUrl")){const n={instancePath:s,schemaPath:"#/oneOf/7/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:o}};e===null?e=[n]:e.push(n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!=
"string"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/7/properties/task/type",keyword:"type",params:{type:"\
string"}};e===null?e=[n]:e.push(n),r++}if(o!=="ace.step.create"){const n={instancePath:s+"/task",schemaPath:"#\
/oneOf/7/properties/task/enum",keyword:"enum",params:{allowedValues:w.oneOf[7].properties.task.enum}};e===null?
e=[n]:e.push(n),r++}}if(p.input!==void 0){let o=p.input;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.tags===
void 0){const n={instancePath:s+"/input",schemaPath:"#/oneOf/7/properties/input/required",keyword:"required",params:{
missingProperty:"tags"}};e===null?e=[n]:e.push(n),r++}if(o.lyrics===void 0){const n={instancePath:s+"/input",schemaPath:"\
#/oneOf/7/properties/input/required",keyword:"required",params:{missingProperty:"lyrics"}};e===null?e=[n]:e.push(
n),r++}for(const n in o)if(!re.call(w.oneOf[7].properties.input.properties,n)){const l={instancePath:s+"/input",
schemaPath:"#/oneOf/7/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}};
e===null?e=[l]:e.push(l),r++}if(o.tags!==void 0){let n=o.tags;if(typeof n=="string"){if(c(n)>2e3){const l={instancePath:s+
"/input/tags",schemaPath:"#/oneOf/7/properties/input/properties/tags/maxLength",keyword:"maxLength",params:{limit:2e3}};
e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+"/input/tags",schemaPath:"#/oneOf/7/properties\
/input/properties/tags/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[l]:e.push(l),r++}}else{const l={
instancePath:s+"/input/tags",schemaPath:"#/oneOf/7/properties/input/properties/tags/type",keyword:"type",params:{
type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.lyrics!==void 0){let n=o.lyrics;if(typeof n=="string"){if(c(
n)>12e3){const l={instancePath:s+"/input/lyrics",schemaPath:"#/oneOf/7/properties/input/properties/lyrics/maxL\
ength",keyword:"maxLength",params:{limit:12e3}};e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+
"/input/lyrics",schemaPath:"#/oneOf/7/properties/input/properties/lyrics/minLength",keyword:"minLength",params:{
limit:1}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/lyrics",schemaPath:"#/oneOf/7/pro\
perties/input/properties/lyrics/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.
qualityPreset!==void 0){let n=o.qualityPreset;if(typeof n!="string"){const l={instancePath:s+"/input/qualityPr\
eset",schemaPath:"#/oneOf/7/properties/input/properties/qualityPreset/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[l]:e.push(l),r++}if(!(n==="default"||n==="high_quality")){const l={instancePath:s+"/input/qua\
lityPreset",schemaPath:"#/oneOf/7/properties/input/properties/qualityPreset/enum",keyword:"enum",params:{allowedValues:w.
oneOf[7].properties.input.properties.qualityPreset.enum}};e===null?e=[l]:e.push(l),r++}}if(o.durationSeconds!==
void 0){let n=o.durationSeconds;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+
"/input/durationSeconds",schemaPath:"#/oneOf/7/properties/input/properties/durationSeconds/type",keyword:"type",
params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>240||isNaN(n)){
const l={instancePath:s+"/input/durationSeconds",schemaPath:"#/oneOf/7/properties/input/properties/durationSec\
onds/maximum",keyword:"maximum",params:{comparison:"<=",limit:240}};e===null?e=[l]:e.push(l),r++}if(n<15||isNaN(
n)){const l={instancePath:s+"/input/durationSeconds",schemaPath:"#/oneOf/7/properties/input/properties/duratio\
nSeconds/minimum",keyword:"minimum",params:{comparison:">=",limit:15}};e===null?e=[l]:e.push(l),r++}}}if(o.bpm!==
void 0){let n=o.bpm;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/\
bpm",schemaPath:"#/oneOf/7/properties/input/properties/bpm/type",keyword:"type",params:{type:"integer"}};e===null?
e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>240||isNaN(n)){const l={instancePath:s+"/input/bp\
m",schemaPath:"#/oneOf/7/properties/input/properties/bpm/maximum",keyword:"maximum",params:{comparison:"<=",limit:240}};
e===null?e=[l]:e.push(l),r++}if(n<40||isNaN(n)){const l={instancePath:s+"/input/bpm",schemaPath:"#/oneOf/7/pro\
perties/input/properties/bpm/minimum",keyword:"minimum",params:{comparison:">=",limit:40}};e===null?e=[l]:e.push(
l),r++}}}if(o.quality!==void 0){let n=o.quality;if(typeof n!="string"){const l={instancePath:s+"/input/quality",
schemaPath:"#/oneOf/7/properties/input/properties/quality/type",keyword:"type",params:{type:"string"}};e===null?
e=[l]:e.push(l),r++}if(!(n==="96k"||n==="128k"||n==="192k")){const l={instancePath:s+"/input/quality",schemaPath:"\
#/oneOf/7/properties/input/properties/quality/enum",keyword:"enum",params:{allowedValues:w.oneOf[7].properties.
input.properties.quality.enum}};e===null?e=[l]:e.push(l),r++}}if(o.seed!==void 0){let n=o.seed;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/seed",schemaPath:"#/oneOf/7/propert\
ies/input/properties/seed/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n==
"number"&&isFinite(n)){if(n>2147483647||isNaN(n)){const l={instancePath:s+"/input/seed",schemaPath:"#/oneOf/7/\
properties/input/properties/seed/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647}};e===null?
e=[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={instancePath:s+"/input/seed",schemaPath:"#/oneOf/7/properties/i\
nput/properties/seed/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[l]:e.push(l),r++}}}
if(o.steps!==void 0){let n=o.steps;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+
"/input/steps",schemaPath:"#/oneOf/7/properties/input/properties/steps/type",keyword:"type",params:{type:"inte\
ger"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>32||isNaN(n)){const l={instancePath:s+
"/input/steps",schemaPath:"#/oneOf/7/properties/input/properties/steps/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:32}};e===null?e=[l]:e.push(l),r++}if(n<4||isNaN(n)){const l={instancePath:s+"/input/steps",schemaPath:"\
#/oneOf/7/properties/input/properties/steps/minimum",keyword:"minimum",params:{comparison:">=",limit:4}};e===null?
e=[l]:e.push(l),r++}}}if(o.textCfgScale!==void 0){let n=o.textCfgScale;if(typeof n=="number"&&isFinite(n)){if(n>
8||isNaN(n)){const l={instancePath:s+"/input/textCfgScale",schemaPath:"#/oneOf/7/properties/input/properties/t\
extCfgScale/maximum",keyword:"maximum",params:{comparison:"<=",limit:8}};e===null?e=[l]:e.push(l),r++}if(n<1||
isNaN(n)){const l={instancePath:s+"/input/textCfgScale",schemaPath:"#/oneOf/7/properties/input/properties/text\
CfgScale/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[l]:e.push(l),r++}}else{const l={
instancePath:s+"/input/textCfgScale",schemaPath:"#/oneOf/7/properties/input/properties/textCfgScale/type",keyword:"\
type",params:{type:"number"}};e===null?e=[l]:e.push(l),r++}}if(o.samplerCfg!==void 0){let n=o.samplerCfg;if(typeof n==
"number"&&isFinite(n)){if(n>12||isNaN(n)){const l={instancePath:s+"/input/samplerCfg",schemaPath:"#/oneOf/7/pr\
operties/input/properties/samplerCfg/maximum",keyword:"maximum",params:{comparison:"<=",limit:12}};e===null?e=
[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={instancePath:s+"/input/samplerCfg",schemaPath:"#/oneOf/7/properti\
es/input/properties/samplerCfg/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[l]:e.push(
l),r++}}else{const l={instancePath:s+"/input/samplerCfg",schemaPath:"#/oneOf/7/properties/input/properties/sam\
plerCfg/type",keyword:"type",params:{type:"number"}};e===null?e=[l]:e.push(l),r++}}if(o.temperature!==void 0){
let n=o.temperature;if(typeof n=="number"&&isFinite(n)){if(n>2||isNaN(n)){const l={instancePath:s+"/input/temp\
erature",schemaPath:"#/oneOf/7/properties/input/properties/temperature/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:2}};e===null?e=[l]:e.push(l),r++}if(n<.1||isNaN(n)){const l={instancePath:s+"/input/temperature",schemaPath:"\
#/oneOf/7/properties/input/properties/temperature/minimum",keyword:"minimum",params:{comparison:">=",limit:.1}};
e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/temperature",schemaPath:"#/oneOf/7/properti\
es/input/properties/temperature/type",keyword:"type",params:{type:"number"}};e===null?e=[l]:e.push(l),r++}}if(o.
topP!==void 0){let n=o.topP;if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n)){const l={instancePath:s+"/in\
put/topP",schemaPath:"#/oneOf/7/properties/input/properties/topP/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1}};e===null?e=[l]:e.push(l),r++}if(n<0||isNaN(n)){const l={instancePath:s+"/input/topP",schemaPath:"\
#/oneOf/7/properties/input/properties/topP/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===null?
e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/topP",schemaPath:"#/oneOf/7/properties/input/propert\
ies/topP/type",keyword:"type",params:{type:"number"}};e===null?e=[l]:e.push(l),r++}}if(o.topK!==void 0){let n=o.
topK;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/input/topK",schemaPath:"\
#/oneOf/7/properties/input/properties/topK/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(
l),r++}if(typeof n=="number"&&isFinite(n)){if(n>200||isNaN(n)){const l={instancePath:s+"/input/topK",schemaPath:"\
#/oneOf/7/properties/input/properties/topK/maximum",keyword:"maximum",params:{comparison:"<=",limit:200}};e===
null?e=[l]:e.push(l),r++}if(n<0||isNaN(n)){const l={instancePath:s+"/input/topK",schemaPath:"#/oneOf/7/propert\
ies/input/properties/topK/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===null?e=[l]:e.push(l),
r++}}}if(o.minP!==void 0){let n=o.minP;if(typeof n=="number"&&isFinite(n)){if(n>.5||isNaN(n)){const l={instancePath:s+
"/input/minP",schemaPath:"#/oneOf/7/properties/input/properties/minP/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:.5}};e===null?e=[l]:e.push(l),r++}if(n<0||isNaN(n)){const l={instancePath:s+"/input/minP",schemaPath:"\
#/oneOf/7/properties/input/properties/minP/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===null?
e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/minP",schemaPath:"#/oneOf/7/properties/input/propert\
ies/minP/type",keyword:"type",params:{type:"number"}};e===null?e=[l]:e.push(l),r++}}if(o.timeSignature!==void 0){
let n=o.timeSignature;if(typeof n!="string"){const l={instancePath:s+"/input/timeSignature",schemaPath:"#/oneO\
f/7/properties/input/properties/timeSignature/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(
l),r++}if(!(n==="2"||n==="3"||n==="4"||n==="5"||n==="6"||n==="7")){const l={instancePath:s+"/input/timeSignatu\
re",schemaPath:"#/oneOf/7/properties/input/properties/timeSignature/enum",keyword:"enum",params:{allowedValues:w.
oneOf[7].properties.input.properties.timeSignature.enum}};e===null?e=[l]:e.push(l),r++}}if(o.language!==void 0){
let n=o.language;if(typeof n!="string"){const l={instancePath:s+"/input/language",schemaPath:"#/oneOf/7/proper\
ties/input/properties/language/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}if(n!==
"en"){const l={instancePath:s+"/input/language",schemaPath:"#/oneOf/7/properties/input/properties/language/enu\
m",keyword:"enum",params:{allowedValues:w.oneOf[7].properties.input.properties.language.enum}};e===null?e=[l]:
e.push(l),r++}}if(o.keyScale!==void 0){let n=o.keyScale;if(typeof n=="string"){if(!$s.test(n)){const l={instancePath:s+
"/input/keyScale",schemaPath:"#/oneOf/7/properties/input/properties/keyScale/pattern",keyword:"pattern",params:{
pattern:"^[A-G](?:#|b)?\\s(?:major|minor)$"}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/inp\
ut/keyScale",schemaPath:"#/oneOf/7/properties/input/properties/keyScale/type",keyword:"type",params:{type:"str\
ing"}};e===null?e=[l]:e.push(l),r++}}}else{const n={instancePath:s+"/input",schemaPath:"#/oneOf/7/properties/i\
nput/type",keyword:"type",params:{type:"object"}};e===null?e=[n]:e.push(n),r++}}if(p.idempotencyKey!==void 0){
let o=p.idempotencyKey;if(typeof o=="string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"\
#/oneOf/7/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),
r++}if(c(o)<1){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/7/properties/idempotencyKey/minLe\
ngth",keyword:"minLength",params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idemp\
otencyKey",schemaPath:"#/oneOf/7/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?
e=[n]:e.push(n),r++}}if(p.completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){
if(!b(o)){const n={instancePath:s+"/completionCallbackUrl",schemaPath:"#/oneOf/7/properties/completionCallback\
Url/format",keyword:"format",params:{format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+
"/completionCallbackUrl",schemaPath:"#/oneOf/7/properties/completionCallbackUrl/type",keyword:"type",params:{type:"\
string"}};e===null?e=[n]:e.push(n),r++}}}else{const o={instancePath:s,schemaPath:"#/oneOf/7/type",keyword:"typ\
e",params:{type:"object"}};e===null?e=[o]:e.push(o),r++}t!==!0&&(t=!0)}else if(k==="moss.sound.effect"){if(p&&
typeof p=="object"&&!Array.isArray(p)){if(p.task===void 0){const o={instancePath:s,schemaPath:"#/oneOf/8/requi\
red",keyword:"required",params:{missingProperty:"task"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={
instancePath:s,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty:"input"}};e===null?e=
[o]:e.push(o),r++}for(const o in p)if(!(o==="task"||o==="input"||o==="idempotencyKey"||o==="completionCallback\
Url")){const n={instancePath:s,schemaPath:"#/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:o}};e===null?e=[n]:e.push(n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={
instancePath:s+"/task",schemaPath:"#/oneOf/8/properties/task/type",keyword:"type",params:{type:"string"}};e===
null?e=[n]:e.push(n),r++}if(o!=="moss.sound.effect"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/8/pro\
perties/task/enum",keyword:"enum",params:{allowedValues:w.oneOf[8].properties.task.enum}};e===null?e=[n]:e.push(
n),r++}}if(p.input!==void 0){let o=p.input;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.prompt===void 0){
const n={instancePath:s+"/input",schemaPath:"#/oneOf/8/properties/input/required",keyword:"required",params:{missingProperty:"\
prompt"}};e===null?e=[n]:e.push(n),r++}for(const n in o)if(!(n==="prompt"||n==="durationSeconds"||n==="quality"||
n==="temperature"||n==="topP"||n==="topK"||n==="repetitionPenalty"||n==="maxNewTokens")){const l={instancePath:s+
"/input",schemaPath:"#/oneOf/8/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}};
e===null?e=[l]:e.push(l),r++}if(o.prompt!==void 0){let n=o.prompt;if(typeof n=="string"){if(c(n)>2e3){const l={
instancePath:s+"/input/prompt",schemaPath:"#/oneOf/8/properties/input/properties/prompt/maxLength",keyword:"ma\
xLength",params:{limit:2e3}};e===null?e=[l]:e.push(l),r++}if(c(n)<1){const l={instancePath:s+"/input/prompt",schemaPath:"\
#/oneOf/8/properties/input/properties/prompt/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[l]:e.
push(l),r++}}else{const l={instancePath:s+"/input/prompt",schemaPath:"#/oneOf/8/properties/input/properties/pr\
ompt/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}}if(o.durationSeconds!==void 0){
let n=o.durationSeconds;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:s+"/in\
put/durationSeconds",schemaPath:"#/oneOf/8/properties/input/properties/durationSeconds/type",keyword:"type",params:{
type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>30||isNaN(n)){const l={
instancePath:s+"/input/durationSeconds",schemaPath:"#/oneOf/8/properties/input/properties/durationSeconds/maxi\
mum",keyword:"maximum",params:{comparison:"<=",limit:30}};e===null?e=[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={
instancePath:s+"/input/durationSeconds",schemaPath:"#/oneOf/8/properties/input/properties/durationSeconds/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[l]:e.push(l),r++}}}if(o.quality!==void 0){
let n=o.quality;if(typeof n!="string"){const l={instancePath:s+"/input/quality",schemaPath:"#/oneOf/8/properti\
es/input/properties/quality/type",keyword:"type",params:{type:"string"}};e===null?e=[l]:e.push(l),r++}if(!(n===
"96k"||n==="128k"||n==="192k")){const l={instancePath:s+"/input/quality",schemaPath:"#/oneOf/8/properties/inpu\
t/properties/quality/enum",keyword:"enum",params:{allowedValues:w.oneOf[8].properties.input.properties.quality.
enum}};e===null?e=[l]:e.push(l),r++}}if(o.temperature!==void 0){let n=o.temperature;if(typeof n=="number"&&isFinite(
n)){if(n>3||isNaN(n)){const l={instancePath:s+"/input/temperature",schemaPath:"#/oneOf/8/properties/input/prop\
erties/temperature/maximum",keyword:"maximum",params:{comparison:"<=",limit:3}};e===null?e=[l]:e.push(l),r++}if(n<
.1||isNaN(n)){const l={instancePath:s+"/input/temperature",schemaPath:"#/oneOf/8/properties/input/properties/t\
emperature/minimum",keyword:"minimum",params:{comparison:">=",limit:.1}};e===null?e=[l]:e.push(l),r++}}else{const l={
instancePath:s+"/input/temperature",schemaPath:"#/oneOf/8/properties/input/properties/temperature/type",keyword:"\
type",params:{type:"number"}};e===null?e=[l]:e.push(l),r++}}if(o.topP!==void 0){let n=o.topP;if(typeof n=="num\
ber"&&isFinite(n)){if(n>1||isNaN(n)){const l={instancePath:s+"/input/topP",schemaPath:"#/oneOf/8/properties/in\
put/properties/topP/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}};e===null?e=[l]:e.push(l),r++}
if(n<0||isNaN(n)){const l={instancePath:s+"/input/topP",schemaPath:"#/oneOf/8/properties/input/properties/topP\
/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+
"/input/topP",schemaPath:"#/oneOf/8/properties/input/properties/topP/type",keyword:"type",params:{type:"number"}};
e===null?e=[l]:e.push(l),r++}}if(o.topK!==void 0){let n=o.topK;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n))){const l={instancePath:s+"/input/topK",schemaPath:"#/oneOf/8/properties/input/properties/topK/type",keyword:"\
type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(n)){if(n>200||isNaN(
n)){const l={instancePath:s+"/input/topK",schemaPath:"#/oneOf/8/properties/input/properties/topK/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:200}};e===null?e=[l]:e.push(l),r++}if(n<1||isNaN(n)){const l={instancePath:s+
"/input/topK",schemaPath:"#/oneOf/8/properties/input/properties/topK/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1}};e===null?e=[l]:e.push(l),r++}}}if(o.repetitionPenalty!==void 0){let n=o.repetitionPenalty;if(typeof n==
"number"&&isFinite(n)){if(n>2.5||isNaN(n)){const l={instancePath:s+"/input/repetitionPenalty",schemaPath:"#/on\
eOf/8/properties/input/properties/repetitionPenalty/maximum",keyword:"maximum",params:{comparison:"<=",limit:2.5}};
e===null?e=[l]:e.push(l),r++}if(n<.8||isNaN(n)){const l={instancePath:s+"/input/repetitionPenalty",schemaPath:"\
#/oneOf/8/properties/input/properties/repetitionPenalty/minimum",keyword:"minimum",params:{comparison:">=",limit:.8}};
e===null?e=[l]:e.push(l),r++}}else{const l={instancePath:s+"/input/repetitionPenalty",schemaPath:"#/oneOf/8/pr\
operties/input/properties/repetitionPenalty/type",keyword:"type",params:{type:"number"}};e===null?e=[l]:e.push(
l),r++}}if(o.maxNewTokens!==void 0){let n=o.maxNewTokens;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n))){const l={instancePath:s+"/input/maxNewTokens",schemaPath:"#/oneOf/8/properties/input/properties/maxNewTok\
ens/type",keyword:"type",params:{type:"integer"}};e===null?e=[l]:e.push(l),r++}if(typeof n=="number"&&isFinite(
n)){if(n>4096||isNaN(n)){const l={instancePath:s+"/input/maxNewTokens",schemaPath:"#/oneOf/8/properties/input/\
properties/maxNewTokens/maximum",keyword:"maximum",params:{comparison:"<=",limit:4096}};e===null?e=[l]:e.push(
l),r++}if(n<64||isNaN(n)){const l={instancePath:s+"/input/maxNewTokens",schemaPath:"#/oneOf/8/properties/input\
/properties/maxNewTokens/minimum",keyword:"minimum",params:{comparison:">=",limit:64}};e===null?e=[l]:e.push(l),
r++}}}}else{const n={instancePath:s+"/input",schemaPath:"#/oneOf/8/properties/input/type",keyword:"type",params:{
type:"object"}};e===null?e=[n]:e.push(n),r++}}if(p.idempotencyKey!==void 0){let o=p.idempotencyKey;if(typeof o==
"string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/8/properties/idempotencyK\
ey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),r++}if(c(o)<1){const n={instancePath:s+
"/idempotencyKey",schemaPath:"#/oneOf/8/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1}};
e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/8/properties/\
idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}if(p.completionCallbackUrl!==
void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){if(!b(o)){const n={instancePath:s+"/completionCal\
lbackUrl",schemaPath:"#/oneOf/8/properties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"}};
e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/completionCallbackUrl",schemaPath:"#/oneOf/8/prop\
erties/completionCallbackUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}}else{
const o={instancePath:s,schemaPath:"#/oneOf/8/type",keyword:"type",params:{type:"object"}};e===null?e=[o]:e.push(
o),r++}t!==!0&&(t=!0)}else if(k==="trellis.generate"){if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.task===
void 0){const o={instancePath:s,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty:"ta\
sk"}};e===null?e=[o]:e.push(o),r++}if(p.input===void 0){const o={instancePath:s,schemaPath:"#/oneOf/9/required",
keyword:"required",params:{missingProperty:"input"}};e===null?e=[o]:e.push(o),r++}for(const o in p)if(!(o==="t\
ask"||o==="input"||o==="idempotencyKey"||o==="completionCallbackUrl")){const n={instancePath:s,schemaPath:"#/o\
neOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o}};e===null?e=[n]:e.push(
n),r++}if(p.task!==void 0){let o=p.task;if(typeof o!="string"){const n={instancePath:s+"/task",schemaPath:"#/o\
neOf/9/properties/task/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}if(o!=="trell\
is.generate"){const n={instancePath:s+"/task",schemaPath:"#/oneOf/9/properties/task/enum",keyword:"enum",params:{
allowedValues:w.oneOf[9].properties.task.enum}};e===null?e=[n]:e.push(n),r++}}if(p.input!==void 0){let o=p.input;
const n=r;let l=!1;const P=r;if(o&&typeof o=="object"&&!Array.isArray(o)&&o.sourceImageUrl===void 0){const m={
instancePath:s+"/input",schemaPath:"#/oneOf/9/properties/input/anyOf/0/required",keyword:"required",params:{missingProperty:"\
sourceImageUrl"}};e===null?e=[m]:e.push(m),r++}var A=P===r;l=l||A;const q=r;if(o&&typeof o=="object"&&!Array.isArray(
o)&&o.sourceImage===void 0){const m={instancePath:s+"/input",schemaPath:"#/oneOf/9/properties/input/anyOf/1/re\
quired",keyword:"required",params:{missingProperty:"sourceImage"}};e===null?e=[m]:e.push(m),r++}var A=q===r;if(l=
l||A,l)r=n,e!==null&&(n?e.length=n:e=null);else{const m={instancePath:s+"/input",schemaPath:"#/oneOf/9/propert\
ies/input/anyOf",keyword:"anyOf",params:{}};e===null?e=[m]:e.push(m),r++}if(o&&typeof o=="object"&&!Array.isArray(
o)){for(const m in o)if(!re.call(w.oneOf[9].properties.input.properties,m)){const u={instancePath:s+"/input",schemaPath:"\
#/oneOf/9/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m}};
e===null?e=[u]:e.push(u),r++}if(o.sourceImageUrl!==void 0){let m=o.sourceImageUrl;if(typeof m=="string"){if(!b(
m)){const u={instancePath:s+"/input/sourceImageUrl",schemaPath:"#/oneOf/9/properties/input/properties/sourceIm\
ageUrl/format",keyword:"format",params:{format:"uri"}};e===null?e=[u]:e.push(u),r++}}else{const u={instancePath:s+
"/input/sourceImageUrl",schemaPath:"#/oneOf/9/properties/input/properties/sourceImageUrl/type",keyword:"type",
params:{type:"string"}};e===null?e=[u]:e.push(u),r++}}if(o.sourceImage!==void 0&&(U(o.sourceImage,{instancePath:s+
"/input/sourceImage",parentData:o,parentDataProperty:"sourceImage",rootData:d,dynamicAnchors:f})||(e=e===null?
U.errors:e.concat(U.errors),r=e.length)),o.qualityPreset!==void 0){let m=o.qualityPreset;if(typeof m!="string"){
const u={instancePath:s+"/input/qualityPreset",schemaPath:"#/oneOf/9/properties/input/properties/qualityPreset\
/type",keyword:"type",params:{type:"string"}};e===null?e=[u]:e.push(u),r++}if(!(m==="performance"||m==="balanc\
ed"||m==="fidelity")){const u={instancePath:s+"/input/qualityPreset",schemaPath:"#/oneOf/9/properties/input/pr\
operties/qualityPreset/enum",keyword:"enum",params:{allowedValues:w.oneOf[9].properties.input.properties.qualityPreset.
enum}};e===null?e=[u]:e.push(u),r++}}if(o.targetFaceCount!==void 0){let m=o.targetFaceCount;if(!(typeof m=="nu\
mber"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/targetFaceCount",schemaPath:"#/oneOf/9\
/properties/input/properties/targetFaceCount/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.push(
u),r++}if(typeof m=="number"&&isFinite(m)){if(m>5e5||isNaN(m)){const u={instancePath:s+"/input/targetFaceCount",
schemaPath:"#/oneOf/9/properties/input/properties/targetFaceCount/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:5e5}};e===null?e=[u]:e.push(u),r++}if(m<1e3||isNaN(m)){const u={instancePath:s+"/input/targetFaceCou\
nt",schemaPath:"#/oneOf/9/properties/input/properties/targetFaceCount/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1e3}};e===null?e=[u]:e.push(u),r++}}}if(o.textureSize!==void 0){let m=o.textureSize;if(!(typeof m=="\
number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/textureSize",schemaPath:"#/oneOf/9/p\
roperties/input/properties/textureSize/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.push(u),
r++}if(!(m===512||m===1024||m===2048)){const u={instancePath:s+"/input/textureSize",schemaPath:"#/oneOf/9/prop\
erties/input/properties/textureSize/enum",keyword:"enum",params:{allowedValues:w.oneOf[9].properties.input.properties.
textureSize.enum}};e===null?e=[u]:e.push(u),r++}}if(o.textureResolution!==void 0){let m=o.textureResolution;if(!(typeof m==
"number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/textureResolution",schemaPath:"#/on\
eOf/9/properties/input/properties/textureResolution/type",keyword:"type",params:{type:"integer"}};e===null?e=[
u]:e.push(u),r++}if(!(m===512||m===1024||m===1536)){const u={instancePath:s+"/input/textureResolution",schemaPath:"\
#/oneOf/9/properties/input/properties/textureResolution/enum",keyword:"enum",params:{allowedValues:w.oneOf[9].
properties.input.properties.textureResolution.enum}};e===null?e=[u]:e.push(u),r++}}if(o.maxViews!==void 0){let m=o.
maxViews;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/maxViews",schemaPath:"\
#/oneOf/9/properties/input/properties/maxViews/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.
push(u),r++}if(typeof m=="number"&&isFinite(m)){if(m>6||isNaN(m)){const u={instancePath:s+"/input/maxViews",schemaPath:"\
#/oneOf/9/properties/input/properties/maxViews/maximum",keyword:"maximum",params:{comparison:"<=",limit:6}};e===
null?e=[u]:e.push(u),r++}if(m<2||isNaN(m)){const u={instancePath:s+"/input/maxViews",schemaPath:"#/oneOf/9/pro\
perties/input/properties/maxViews/minimum",keyword:"minimum",params:{comparison:">=",limit:2}};e===null?e=[u]:
e.push(u),r++}}}if(o.sparseStructureSteps!==void 0){let m=o.sparseStructureSteps;if(!(typeof m=="number"&&!(m%
1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/sparseStructureSteps",schemaPath:"#/oneOf/9/prope\
rties/input/properties/sparseStructureSteps/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.push(
u),r++}if(typeof m=="number"&&isFinite(m)){if(m>20||isNaN(m)){const u={instancePath:s+"/input/sparseStructureS\
teps",schemaPath:"#/oneOf/9/properties/input/properties/sparseStructureSteps/maximum",keyword:"maximum",params:{
comparison:"<=",limit:20}};e===null?e=[u]:e.push(u),r++}if(m<8||isNaN(m)){const u={instancePath:s+"/input/spar\
seStructureSteps",schemaPath:"#/oneOf/9/properties/input/properties/sparseStructureSteps/minimum",keyword:"min\
imum",params:{comparison:">=",limit:8}};e===null?e=[u]:e.push(u),r++}}}if(o.shapeSteps!==void 0){let m=o.shapeSteps;
if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/shapeSteps",schemaPath:"\
#/oneOf/9/properties/input/properties/shapeSteps/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:
e.push(u),r++}if(typeof m=="number"&&isFinite(m)){if(m>20||isNaN(m)){const u={instancePath:s+"/input/shapeStep\
s",schemaPath:"#/oneOf/9/properties/input/properties/shapeSteps/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:20}};e===null?e=[u]:e.push(u),r++}if(m<8||isNaN(m)){const u={instancePath:s+"/input/shapeSteps",schemaPath:"\
#/oneOf/9/properties/input/properties/shapeSteps/minimum",keyword:"minimum",params:{comparison:">=",limit:8}};
e===null?e=[u]:e.push(u),r++}}}if(o.textureSteps!==void 0){let m=o.textureSteps;if(!(typeof m=="number"&&!(m%1)&&
!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/textureSteps",schemaPath:"#/oneOf/9/properties/input/\
properties/textureSteps/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.push(u),r++}if(typeof m==
"number"&&isFinite(m)){if(m>20||isNaN(m)){const u={instancePath:s+"/input/textureSteps",schemaPath:"#/oneOf/9/\
properties/input/properties/textureSteps/maximum",keyword:"maximum",params:{comparison:"<=",limit:20}};e===null?
e=[u]:e.push(u),r++}if(m<8||isNaN(m)){const u={instancePath:s+"/input/textureSteps",schemaPath:"#/oneOf/9/prop\
erties/input/properties/textureSteps/minimum",keyword:"minimum",params:{comparison:">=",limit:8}};e===null?e=[
u]:e.push(u),r++}}}if(o.meshResolution!==void 0){let m=o.meshResolution;if(!(typeof m=="number"&&!(m%1)&&!isNaN(
m)&&isFinite(m))){const u={instancePath:s+"/input/meshResolution",schemaPath:"#/oneOf/9/properties/input/prope\
rties/meshResolution/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.push(u),r++}if(!(m===128||
m===256||m===512||m===1024)){const u={instancePath:s+"/input/meshResolution",schemaPath:"#/oneOf/9/properties/\
input/properties/meshResolution/enum",keyword:"enum",params:{allowedValues:w.oneOf[9].properties.input.properties.
meshResolution.enum}};e===null?e=[u]:e.push(u),r++}}if(o.removeBackground!==void 0&&typeof o.removeBackground!=
"boolean"){const m={instancePath:s+"/input/removeBackground",schemaPath:"#/oneOf/9/properties/input/properties\
/removeBackground/type",keyword:"type",params:{type:"boolean"}};e===null?e=[m]:e.push(m),r++}if(o.padding!==void 0){
let m=o.padding;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/padd\
ing",schemaPath:"#/oneOf/9/properties/input/properties/padding/type",keyword:"type",params:{type:"integer"}};e===
null?e=[u]:e.push(u),r++}if(typeof m=="number"&&isFinite(m)){if(m>64||isNaN(m)){const u={instancePath:s+"/inpu\
t/padding",schemaPath:"#/oneOf/9/properties/input/properties/padding/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:64}};e===null?e=[u]:e.push(u),r++}if(m<0||isNaN(m)){const u={instancePath:s+"/input/padding",schemaPath:"\
#/oneOf/9/properties/input/properties/padding/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};e===
null?e=[u]:e.push(u),r++}}}if(o.refinerResolution!==void 0){let m=o.refinerResolution;if(!(typeof m=="number"&&
!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/refinerResolution",schemaPath:"#/oneOf/9/prop\
erties/input/properties/refinerResolution/type",keyword:"type",params:{type:"integer"}};e===null?e=[u]:e.push(
u),r++}if(!(m===512||m===1024||m===1536)){const u={instancePath:s+"/input/refinerResolution",schemaPath:"#/one\
Of/9/properties/input/properties/refinerResolution/enum",keyword:"enum",params:{allowedValues:w.oneOf[9].properties.
input.properties.refinerResolution.enum}};e===null?e=[u]:e.push(u),r++}}if(o.refinerDownsampling!==void 0){let m=o.
refinerDownsampling;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+"/input/\
refinerDownsampling",schemaPath:"#/oneOf/9/properties/input/properties/refinerDownsampling/type",keyword:"type",
params:{type:"integer"}};e===null?e=[u]:e.push(u),r++}if(!(m===16||m===32||m===64)){const u={instancePath:s+"/\
input/refinerDownsampling",schemaPath:"#/oneOf/9/properties/input/properties/refinerDownsampling/enum",keyword:"\
enum",params:{allowedValues:w.oneOf[9].properties.input.properties.refinerDownsampling.enum}};e===null?e=[u]:e.
push(u),r++}}if(o.remeshFillHoles!==void 0&&typeof o.remeshFillHoles!="boolean"){const m={instancePath:s+"/inp\
ut/remeshFillHoles",schemaPath:"#/oneOf/9/properties/input/properties/remeshFillHoles/type",keyword:"type",params:{
type:"boolean"}};e===null?e=[m]:e.push(m),r++}if(o.remeshFillHolesMaxPerimeter!==void 0){let m=o.remeshFillHolesMaxPerimeter;
if(typeof m=="number"&&isFinite(m)){if(m>.2||isNaN(m)){const u={instancePath:s+"/input/remeshFillHolesMaxPerim\
eter",schemaPath:"#/oneOf/9/properties/input/properties/remeshFillHolesMaxPerimeter/maximum",keyword:"maximum",
params:{comparison:"<=",limit:.2}};e===null?e=[u]:e.push(u),r++}if(m<.005||isNaN(m)){const u={instancePath:s+"\
/input/remeshFillHolesMaxPerimeter",schemaPath:"#/oneOf/9/properties/input/properties/remeshFillHolesMaxPerime\
ter/minimum",keyword:"minimum",params:{comparison:">=",limit:.005}};e===null?e=[u]:e.push(u),r++}}else{const u={
instancePath:s+"/input/remeshFillHolesMaxPerimeter",schemaPath:"#/oneOf/9/properties/input/properties/remeshFi\
llHolesMaxPerimeter/type",keyword:"type",params:{type:"number"}};e===null?e=[u]:e.push(u),r++}}if(o.remeshRemoveFloaters!==
void 0&&typeof o.remeshRemoveFloaters!="boolean"){const m={instancePath:s+"/input/remeshRemoveFloaters",schemaPath:"\
#/oneOf/9/properties/input/properties/remeshRemoveFloaters/type",keyword:"type",params:{type:"boolean"}};e===null?
e=[m]:e.push(m),r++}if(o.remeshRemoveInnerFaces!==void 0&&typeof o.remeshRemoveInnerFaces!="boolean"){const m={
instancePath:s+"/input/remeshRemoveInnerFaces",schemaPath:"#/oneOf/9/properties/input/properties/remeshRemoveI\
nnerFaces/type",keyword:"type",params:{type:"boolean"}};e===null?e=[m]:e.push(m),r++}if(o.meshClusterConeHalfAngleRad!==
void 0){let m=o.meshClusterConeHalfAngleRad;if(typeof m=="number"&&isFinite(m)){if(m>85||isNaN(m)){const u={instancePath:s+
"/input/meshClusterConeHalfAngleRad",schemaPath:"#/oneOf/9/properties/input/properties/meshClusterConeHalfAngl\
eRad/maximum",keyword:"maximum",params:{comparison:"<=",limit:85}};e===null?e=[u]:e.push(u),r++}if(m<35||isNaN(
m)){const u={instancePath:s+"/input/meshClusterConeHalfAngleRad",schemaPath:"#/oneOf/9/properties/input/proper\
ties/meshClusterConeHalfAngleRad/minimum",keyword:"minimum",params:{comparison:">=",limit:35}};e===null?e=[u]:
e.push(u),r++}}else{const u={instancePath:s+"/input/meshClusterConeHalfAngleRad",schemaPath:"#/oneOf/9/propert\
ies/input/properties/meshClusterConeHalfAngleRad/type",keyword:"type",params:{type:"number"}};e===null?e=[u]:e.
push(u),r++}}if(o.postprocessPositionEpsilon!==void 0){let m=o.postprocessPositionEpsilon;if(typeof m=="number"&&
isFinite(m)){if(m>.001||isNaN(m)){const u={instancePath:s+"/input/postprocessPositionEpsilon",schemaPath:"#/on\
eOf/9/properties/input/properties/postprocessPositionEpsilon/maximum",keyword:"maximum",params:{comparison:"<=",
limit:.001}};e===null?e=[u]:e.push(u),r++}if(m<1e-6||isNaN(m)){const u={instancePath:s+"/input/postprocessPosi\
tionEpsilon",schemaPath:"#/oneOf/9/properties/input/properties/postprocessPositionEpsilon/minimum",keyword:"mi\
nimum",params:{comparison:">=",limit:1e-6}};e===null?e=[u]:e.push(u),r++}}else{const u={instancePath:s+"/input\
/postprocessPositionEpsilon",schemaPath:"#/oneOf/9/properties/input/properties/postprocessPositionEpsilon/type",
keyword:"type",params:{type:"number"}};e===null?e=[u]:e.push(u),r++}}if(o.postprocessNormalCreaseDeg!==void 0){
let m=o.postprocessNormalCreaseDeg;if(typeof m=="number"&&isFinite(m)){if(m>180||isNaN(m)){const u={instancePath:s+
"/input/postprocessNormalCreaseDeg",schemaPath:"#/oneOf/9/properties/input/properties/postprocessNormalCreaseD\
eg/maximum",keyword:"maximum",params:{comparison:"<=",limit:180}};e===null?e=[u]:e.push(u),r++}if(m<1||isNaN(m)){
const u={instancePath:s+"/input/postprocessNormalCreaseDeg",schemaPath:"#/oneOf/9/properties/input/properties/\
postprocessNormalCreaseDeg/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?e=[u]:e.push(
u),r++}}else{const u={instancePath:s+"/input/postprocessNormalCreaseDeg",schemaPath:"#/oneOf/9/properties/inpu\
t/properties/postprocessNormalCreaseDeg/type",keyword:"type",params:{type:"number"}};e===null?e=[u]:e.push(u),
r++}}if(o.seed!==void 0){let m=o.seed;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const u={instancePath:s+
"/input/seed",schemaPath:"#/oneOf/9/properties/input/properties/seed/type",keyword:"type",params:{type:"intege\
r"}};e===null?e=[u]:e.push(u),r++}if(typeof m=="number"&&isFinite(m)){if(m>2147483647||isNaN(m)){const u={instancePath:s+
"/input/seed",schemaPath:"#/oneOf/9/properties/input/properties/seed/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:2147483647}};e===null?e=[u]:e.push(u),r++}if(m<1||isNaN(m)){const u={instancePath:s+"/input/seed",schemaPath:"\
#/oneOf/9/properties/input/properties/seed/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?
e=[u]:e.push(u),r++}}}}else{const m={instancePath:s+"/input",schemaPath:"#/oneOf/9/properties/input/type",keyword:"\
type",params:{type:"object"}};e===null?e=[m]:e.push(m),r++}}if(p.idempotencyKey!==void 0){let o=p.idempotencyKey;
if(typeof o=="string"){if(c(o)>200){const n={instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/9/properties\
/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200}};e===null?e=[n]:e.push(n),r++}if(c(o)<1){const n={
instancePath:s+"/idempotencyKey",schemaPath:"#/oneOf/9/properties/idempotencyKey/minLength",keyword:"minLength",
params:{limit:1}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/idempotencyKey",schemaPath:"#/o\
neOf/9/properties/idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(n),r++}}if(p.
completionCallbackUrl!==void 0){let o=p.completionCallbackUrl;if(typeof o=="string"){if(!b(o)){const n={instancePath:s+
"/completionCallbackUrl",schemaPath:"#/oneOf/9/properties/completionCallbackUrl/format",keyword:"format",params:{
format:"uri"}};e===null?e=[n]:e.push(n),r++}}else{const n={instancePath:s+"/completionCallbackUrl",schemaPath:"\
#/oneOf/9/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"}};e===null?e=[n]:e.push(
n),r++}}}else{const o={instancePath:s,schemaPath:"#/oneOf/9/type",keyword:"type",params:{type:"object"}};e===null?
e=[o]:e.push(o),r++}t!==!0&&(t=!0)}else{const o={instancePath:s,schemaPath:"#/discriminator",keyword:"discrimi\
nator",params:{error:"mapping",tag:"task",tagValue:k}};e===null?e=[o]:e.push(o),r++}else{const o={instancePath:s,
schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"task",tagValue:k}};e===null?e=[o]:
e.push(o),r++}}else{const k={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?
e=[k]:e.push(k),r++}return F.errors=e,a.props=t,r===0}F.evaluated={dynamicProps:!0,dynamicItems:!1};function Er(p,{
instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,r=0;const a=Er.
evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),!F(p,{instancePath:s,parentData:h,
parentDataProperty:g,rootData:d,dynamicAnchors:f}))e=e===null?F.errors:e.concat(F.errors),r=e.length;else var t=F.
evaluated.props;return Er.errors=e,a.props=t,r===0}Er.evaluated={dynamicProps:!0,dynamicItems:!1};const Ks=$r;function $r(p,{instancePath:s="",parentData:h,parentDataProperty:g,rootData:d=p,dynamicAnchors:f={}}={}){let e=null,
r=0;const a=$r.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),p&&typeof p=="ob\
ject"&&!Array.isArray(p)){if(p.header!==void 0){let t=p.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
x-idempotency-key"]!==void 0&&typeof t["x-idempotency-key"]!="string"){const i={instancePath:s+"/header/x-idem\
potency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[i]:e.push(i),r++}}else{const i={instancePath:s+"/header",schemaPath:"#/properties/header/\
type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),r++}}}else{const t={instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),r++}return $r.errors=e,r===0}$r.evaluated=
{props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Ts={resolveAffiliateReferral:{parameters:zr},validateAffiliateCode:{
body:Jr},captureAffiliateCode:{body:Xr},applyForAffiliateProgram:{body:Qr,parameters:Wr},updateAffiliateProfile:{
body:Yr,parameters:Zr},listAffiliateCommissions:{parameters:et},listAffiliatePayouts:{parameters:rt},listAffiliatePayoutRequests:{
parameters:tt},createAffiliatePayoutRequest:{body:st,parameters:it},bindAffiliateCode:{body:pt,parameters:nt},
signInWithGoogle:{body:ot},openBrowserSessionWithGoogle:{body:at},startEmailSignIn:{body:lt},verifyEmailSignIn:{
body:mt},openBrowserSessionWithEmail:{body:ut},startDeviceLink:{body:yt},getDeviceLinkRequest:{parameters:dt},
approveDeviceLink:{body:ft},pollDeviceLink:{body:ct},createStripeCheckout:{body:ht,parameters:gt},createCryptoCheckout:{
body:Pt,parameters:kt},claimStripeCheckout:{body:wt,parameters:bt},claimCryptoCheckout:{body:vt,parameters:It},
purchaseCreditsX402:{body:At,parameters:qt},depositX402:{body:xt,parameters:jt},createApiKey:{body:Lt,parameters:Ot},
revokeApiKey:{body:Dt},createArcadeGame:{body:Ct,parameters:Nt},getArcadeGame:{parameters:St},listArcadeCatalog:{
parameters:Ft},uploadArcadeRelease:{body:Et,parameters:$t},submitArcadeRelease:{body:Kt,parameters:_t},reviewArcadeRelease:{
body:Mt,parameters:Tt},createArcadeLaunchSession:{body:Vt},updateArcadeLaunchSession:{body:Ht,parameters:zt},listStudioAssets:{
parameters:Jt},createStudioProject:{body:Qt,parameters:Wt},updateStudioProject:{body:Yt,parameters:Zt},updateStudioSettings:{
body:es,parameters:rs},createStudioThread:{body:ts,parameters:ss},selectStudioThread:{body:is,parameters:ps},getStudioThread:{
parameters:ns},renameStudioThread:{body:os,parameters:as},uploadStudioAsset:{parameters:ls},updateStudioAssetMetadata:{
body:ms,parameters:us},createStudioTextDocument:{body:ys,parameters:ds},getStudioTextDocument:{parameters:fs},
updateStudioTextDocument:{body:cs,parameters:hs},createStudioStoryboard:{body:gs,parameters:Ps},getStudioStoryboard:{
parameters:ks},updateStudioStoryboard:{body:ws,parameters:bs},importStudioStoryboard:{body:vs,parameters:Is},exportStudioStoryboard:{
parameters:As},sendStudioAgentMessage:{body:qs,parameters:xs},prepareStudioAgentMessage:{body:js,parameters:Ls},
executeStudioApprovalPlan:{body:Os,parameters:Ds},getStudioAgentRequest:{parameters:Cs},getMediaJob:{parameters:Ns},
submitMediaJob:{body:Ss,parameters:Ks}};export const checks: RequestChecks = Ts;
