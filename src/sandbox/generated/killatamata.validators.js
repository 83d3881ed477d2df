// Generated from specs/killatamata.yaml by `npm run generate`. Do not edit.
/* eslint-disable */
import Bt from"ajv/dist/runtime/ucs2length.js";import Gt from"ajv-formats/dist/formats.js";const Ht=rr;const P=Bt.default;function rr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=rr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)
if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="obje\
ct"&&!Array.isArray(a)){let o;if(a.code===void 0&&(o="code"))return rr.errors=[{instancePath:t+"/query",schemaPath:"\
#/properties/query/required",keyword:"required",params:{missingProperty:o},message:"must have required propert\
y '"+o+"'"}],!1;if(a.code!==void 0){let n=a.code;if(e===e)if(typeof n=="string"){if(P(n)>32)return rr.errors=[
{instancePath:t+"/query/code",schemaPath:"#/properties/query/properties/code/maxLength",keyword:"maxLength",params:{
limit:32},message:"must NOT have more than 32 characters"}],!1;if(P(n)<4)return rr.errors=[{instancePath:t+"/q\
uery/code",schemaPath:"#/properties/query/properties/code/minLength",keyword:"minLength",params:{limit:4},message:"\
must NOT have fewer than 4 characters"}],!1}else return rr.errors=[{instancePath:t+"/query/code",schemaPath:"#\
/properties/query/properties/code/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else
return rr.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"}],!1}}else return rr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"},message:"must be object"}],!1;return rr.errors=r,e===0}rr.evaluated={props:{query:!0},
dynamicProps:!1,dynamicItems:!1};const zt=ot;function Te(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Te.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.code===void 0&&(a="code"))return Te.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+a+"'"}],!1;{
const p=e;for(const o in s)if(o!=="code"){return Te.errors=[{instancePath:t,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties"}],!1;
break}if(p===e&&s.code!==void 0){let o=s.code;if(e===e)if(typeof o=="string"){if(P(o)>32)return Te.errors=[{instancePath:t+
"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have \
more than 32 characters"}],!1;if(P(o)<4)return Te.errors=[{instancePath:t+"/code",schemaPath:"#/properties/cod\
e/minLength",keyword:"minLength",params:{limit:4},message:"must NOT have fewer than 4 characters"}],!1}else return Te.
errors=[{instancePath:t+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}}else return Te.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object"}],!1;return Te.errors=r,e===0}Te.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function ot(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ot.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Te(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?Te.errors:r.concat(Te.errors),e=r.
length),ot.errors=r,e===0}ot.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Jt=nt;function Se(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Se.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.code===void 0&&(a="code"))return Se.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+a+"'"}],!1;{
const p=e;for(const o in s)if(o!=="code"){return Se.errors=[{instancePath:t,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties"}],!1;
break}if(p===e&&s.code!==void 0){let o=s.code;if(e===e)if(typeof o=="string"){if(P(o)>32)return Se.errors=[{instancePath:t+
"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have \
more than 32 characters"}],!1;if(P(o)<4)return Se.errors=[{instancePath:t+"/code",schemaPath:"#/properties/cod\
e/minLength",keyword:"minLength",params:{limit:4},message:"must NOT have fewer than 4 characters"}],!1}else return Se.
errors=[{instancePath:t+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}}else return Se.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object"}],!1;return Se.errors=r,e===0}Se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function nt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=nt.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Se(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?Se.errors:r.concat(Se.errors),e=r.
length),nt.errors=r,e===0}nt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Xt=pt;const at=/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
function ee(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ee.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.displayName===void 0&&(p="displayName")||s.contactEmail===void 0&&(p="\
contactEmail"))return ee.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;{const o=e;for(const n in s)if(!(n==="displayName"||n==="co\
ntactEmail"||n==="countryCode"||n==="payoutAddress"||n==="termsVersion")){return ee.errors=[{instancePath:t,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have ad\
ditional properties"}],!1;break}if(o===e){if(s.displayName!==void 0){let n=s.displayName;const f=e;if(e===f)if(typeof n==
"string"){if(P(n)>120)return ee.errors=[{instancePath:t+"/displayName",schemaPath:"#/properties/displayName/ma\
xLength",keyword:"maxLength",params:{limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(n)<
2)return ee.errors=[{instancePath:t+"/displayName",schemaPath:"#/properties/displayName/minLength",keyword:"mi\
nLength",params:{limit:2},message:"must NOT have fewer than 2 characters"}],!1}else return ee.errors=[{instancePath:t+
"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type:"string"},message:"must \
be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.contactEmail!==void 0){let n=s.contactEmail;const f=e;if(e===
f&&e===f)if(typeof n=="string"){if(!at.test(n))return ee.errors=[{instancePath:t+"/contactEmail",schemaPath:"#\
/properties/contactEmail/format",keyword:"format",params:{format:"email"},message:'must match format "email"'}],
!1}else return ee.errors=[{instancePath:t+"/contactEmail",schemaPath:"#/properties/contactEmail/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.countryCode!==
void 0){let n=s.countryCode;const f=e;if(e===f)if(typeof n=="string"){if(P(n)>2)return ee.errors=[{instancePath:t+
"/countryCode",schemaPath:"#/properties/countryCode/maxLength",keyword:"maxLength",params:{limit:2},message:"m\
ust NOT have more than 2 characters"}],!1;if(P(n)<2)return ee.errors=[{instancePath:t+"/countryCode",schemaPath:"\
#/properties/countryCode/minLength",keyword:"minLength",params:{limit:2},message:"must NOT have fewer than 2 c\
haracters"}],!1}else return ee.errors=[{instancePath:t+"/countryCode",schemaPath:"#/properties/countryCode/typ\
e",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.payoutAddress!==
void 0){let n=s.payoutAddress;const f=e;if(e===f)if(typeof n=="string"){if(P(n)>320)return ee.errors=[{instancePath:t+
"/payoutAddress",schemaPath:"#/properties/payoutAddress/maxLength",keyword:"maxLength",params:{limit:320},message:"\
must NOT have more than 320 characters"}],!1;if(P(n)<3)return ee.errors=[{instancePath:t+"/payoutAddress",schemaPath:"\
#/properties/payoutAddress/minLength",keyword:"minLength",params:{limit:3},message:"must NOT have fewer than 3\
 characters"}],!1}else return ee.errors=[{instancePath:t+"/payoutAddress",schemaPath:"#/properties/payoutAddre\
ss/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a)if(s.
termsVersion!==void 0){let n=s.termsVersion;const f=e;if(e===f)if(typeof n=="string"){if(P(n)>64)return ee.errors=
[{instancePath:t+"/termsVersion",schemaPath:"#/properties/termsVersion/maxLength",keyword:"maxLength",params:{
limit:64},message:"must NOT have more than 64 characters"}],!1;if(P(n)<1)return ee.errors=[{instancePath:t+"/t\
ermsVersion",schemaPath:"#/properties/termsVersion/minLength",keyword:"minLength",params:{limit:1},message:"mu\
st NOT have fewer than 1 characters"}],!1}else return ee.errors=[{instancePath:t+"/termsVersion",schemaPath:"#\
/properties/termsVersion/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else
var a=!0}}}}}}else return ee.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1;return ee.errors=r,e===0}ee.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function pt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=pt.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),ee(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?ee.errors:r.concat(ee.errors),e=r.
length),pt.errors=r,e===0}pt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Qt=Ar;function Ar(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ar.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Ar.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Ar.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Ar.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Ar.errors=r,e===0}Ar.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Wt=mt;function ne(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ne.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){const p=e;for(const o in s)if(!(o==="displayName"||o==="contactEmail"||o==="count\
ryCode"||o==="payoutAddress")){return ne.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties"}],!1;break}if(p===
e){if(s.displayName!==void 0){let o=s.displayName;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>120)return ne.
errors=[{instancePath:t+"/displayName",schemaPath:"#/properties/displayName/maxLength",keyword:"maxLength",params:{
limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(o)<2)return ne.errors=[{instancePath:t+"\
/displayName",schemaPath:"#/properties/displayName/minLength",keyword:"minLength",params:{limit:2},message:"mu\
st NOT have fewer than 2 characters"}],!1}else return ne.errors=[{instancePath:t+"/displayName",schemaPath:"#/\
properties/displayName/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else
var a=!0;if(a){if(s.contactEmail!==void 0){let o=s.contactEmail;const n=e;if(e===n&&e===n)if(typeof o=="string"){
if(!at.test(o))return ne.errors=[{instancePath:t+"/contactEmail",schemaPath:"#/properties/contactEmail/format",
keyword:"format",params:{format:"email"},message:'must match format "email"'}],!1}else return ne.errors=[{instancePath:t+
"/contactEmail",schemaPath:"#/properties/contactEmail/type",keyword:"type",params:{type:"string"},message:"mus\
t be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.countryCode!==void 0){let o=s.countryCode;const n=e;if(e===
n)if(typeof o=="string"){if(P(o)>2)return ne.errors=[{instancePath:t+"/countryCode",schemaPath:"#/properties/c\
ountryCode/maxLength",keyword:"maxLength",params:{limit:2},message:"must NOT have more than 2 characters"}],!1;
if(P(o)<2)return ne.errors=[{instancePath:t+"/countryCode",schemaPath:"#/properties/countryCode/minLength",keyword:"\
minLength",params:{limit:2},message:"must NOT have fewer than 2 characters"}],!1}else return ne.errors=[{instancePath:t+
"/countryCode",schemaPath:"#/properties/countryCode/type",keyword:"type",params:{type:"string"},message:"must \
be string"}],!1;var a=n===e}else var a=!0;if(a)if(s.payoutAddress!==void 0){let o=s.payoutAddress;const n=e;if(e===
n)if(typeof o=="string"){if(P(o)>320)return ne.errors=[{instancePath:t+"/payoutAddress",schemaPath:"#/properti\
es/payoutAddress/maxLength",keyword:"maxLength",params:{limit:320},message:"must NOT have more than 320 charac\
ters"}],!1;if(P(o)<3)return ne.errors=[{instancePath:t+"/payoutAddress",schemaPath:"#/properties/payoutAddress\
/minLength",keyword:"minLength",params:{limit:3},message:"must NOT have fewer than 3 characters"}],!1}else return ne.
errors=[{instancePath:t+"/payoutAddress",schemaPath:"#/properties/payoutAddress/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var a=n===e}else var a=!0}}}}else return ne.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ne.errors=r,e===0}ne.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function mt(s,{instancePath:t="",parentData:j,parentDataProperty:O,
rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=mt.evaluated;return i.dynamicProps&&(i.props=void 0),
i.dynamicItems&&(i.items=void 0),ne(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||
(r=r===null?ne.errors:r.concat(ne.errors),e=r.length),mt.errors=r,e===0}mt.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const Yt=xr;function xr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=xr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return xr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return xr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return xr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return xr.errors=r,e===0}xr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Zt=hr;function hr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=hr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a.limit!==void 0){let o=a.limit;const n=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return hr.
errors=[{instancePath:t+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{
type:"integer"},message:"must be integer"}],!1;if(e===n&&typeof o=="number"&&isFinite(o)&&(o<1||isNaN(o)))return hr.
errors=[{instancePath:t+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minim\
um",params:{comparison:">=",limit:1},message:"must be >= 1"}],!1}}else return hr.errors=[{instancePath:t+"/que\
ry",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else
return hr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return hr.errors=r,e===0}hr.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const es=gr;function gr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=gr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a.limit!==void 0){let o=a.limit;const n=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return gr.
errors=[{instancePath:t+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{
type:"integer"},message:"must be integer"}],!1;if(e===n&&typeof o=="number"&&isFinite(o)&&(o<1||isNaN(o)))return gr.
errors=[{instancePath:t+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minim\
um",params:{comparison:">=",limit:1},message:"must be >= 1"}],!1}}else return gr.errors=[{instancePath:t+"/que\
ry",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else
return gr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return gr.errors=r,e===0}gr.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const rs=vr;function vr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=vr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a.limit!==void 0){let o=a.limit;const n=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return vr.
errors=[{instancePath:t+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{
type:"integer"},message:"must be integer"}],!1;if(e===n&&typeof o=="number"&&isFinite(o)&&(o<1||isNaN(o)))return vr.
errors=[{instancePath:t+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minim\
um",params:{comparison:">=",limit:1},message:"must be >= 1"}],!1}}else return vr.errors=[{instancePath:t+"/que\
ry",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else
return vr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return vr.errors=r,e===0}vr.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const ts=ut;function $e(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=$e.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){const a=e;for(const p in s)if(p!=="note"){return $e.errors=[{instancePath:t,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have ad\
ditional properties"}],!1;break}if(a===e&&s.note!==void 0){let p=s.note;if(e===e)if(typeof p=="string"){if(P(p)>
512)return $e.errors=[{instancePath:t+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{
limit:512},message:"must NOT have more than 512 characters"}],!1;if(P(p)<1)return $e.errors=[{instancePath:t+"\
/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fe\
wer than 1 characters"}],!1}else return $e.errors=[{instancePath:t+"/note",schemaPath:"#/properties/note/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return $e.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return $e.errors=r,e===0}$e.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ut(s,{instancePath:t="",parentData:j,parentDataProperty:O,
rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=ut.evaluated;return i.dynamicProps&&(i.props=void 0),
i.dynamicItems&&(i.items=void 0),$e(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||
(r=r===null?$e.errors:r.concat($e.errors),e=r.length),ut.errors=r,e===0}ut.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const ss=_r;function _r(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=_r.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return _r.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return _r.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return _r.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return _r.errors=r,e===0}_r.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const as=lt;function be(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=be.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.code===void 0&&(p="code"))return be.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;{
const o=e;for(const n in s)if(!(n==="code"||n==="captureToken")){return be.errors=[{instancePath:t,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have ad\
ditional properties"}],!1;break}if(o===e){if(s.code!==void 0){let n=s.code;const f=e;if(e===f)if(typeof n=="st\
ring"){if(P(n)>32)return be.errors=[{instancePath:t+"/code",schemaPath:"#/properties/code/maxLength",keyword:"\
maxLength",params:{limit:32},message:"must NOT have more than 32 characters"}],!1;if(P(n)<4)return be.errors=[
{instancePath:t+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{limit:4},message:"\
must NOT have fewer than 4 characters"}],!1}else return be.errors=[{instancePath:t+"/code",schemaPath:"#/prope\
rties/code/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0;
if(a)if(s.captureToken!==void 0){let n=s.captureToken;const f=e;if(e===f)if(typeof n=="string"){if(P(n)>4096)return be.
errors=[{instancePath:t+"/captureToken",schemaPath:"#/properties/captureToken/maxLength",keyword:"maxLength",params:{
limit:4096},message:"must NOT have more than 4096 characters"}],!1;if(P(n)<24)return be.errors=[{instancePath:t+
"/captureToken",schemaPath:"#/properties/captureToken/minLength",keyword:"minLength",params:{limit:24},message:"\
must NOT have fewer than 24 characters"}],!1}else return be.errors=[{instancePath:t+"/captureToken",schemaPath:"\
#/properties/captureToken/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===
e}else var a=!0}}}else return be.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object"}],!1;return be.errors=r,e===0}be.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function lt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=lt.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),be(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?be.errors:r.concat(be.errors),e=r.
length),lt.errors=r,e===0}lt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const is=Lr;function Lr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Lr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Lr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Lr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Lr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Lr.errors=r,e===0}Lr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const os=ft;function ue(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ue.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.idToken===void 0&&(p="idToken"))return ue.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;{
const o=e;for(const n in s)if(!(n==="idToken"||n==="keyLabel")){return ue.errors=[{instancePath:t,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have ad\
ditional properties"}],!1;break}if(o===e){if(s.idToken!==void 0){let n=s.idToken;const f=e;if(e===f)if(typeof n==
"string"){if(P(n)<20)return ue.errors=[{instancePath:t+"/idToken",schemaPath:"#/properties/idToken/minLength",
keyword:"minLength",params:{limit:20},message:"must NOT have fewer than 20 characters"}],!1}else return ue.errors=
[{instancePath:t+"/idToken",schemaPath:"#/properties/idToken/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=f===e}else var a=!0;if(a)if(s.keyLabel!==void 0){let n=s.keyLabel;const f=e;if(e===
f)if(typeof n=="string"){if(P(n)>64)return ue.errors=[{instancePath:t+"/keyLabel",schemaPath:"#/properties/key\
Label/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(P(
n)<1)return ue.errors=[{instancePath:t+"/keyLabel",schemaPath:"#/properties/keyLabel/minLength",keyword:"minLe\
ngth",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return ue.errors=[{instancePath:t+
"/keyLabel",schemaPath:"#/properties/keyLabel/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"}],!1;var a=f===e}else var a=!0}}}else return ue.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return ue.errors=r,e===0}ue.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ft(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=ft.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),ue(
s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?ue.errors:r.concat(
ue.errors),e=r.length),ft.errors=r,e===0}ft.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ns=dt;function dt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=dt.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),ue(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?ue.errors:r.concat(ue.errors),e=r.
length),dt.errors=r,e===0}dt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ps=yt;function Ee(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ee.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.email===void 0&&(a="email"))return Ee.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+a+"'"}],!1;{
const p=e;for(const o in s)if(o!=="email"){return Ee.errors=[{instancePath:t,schemaPath:"#/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties"}],
!1;break}if(p===e&&s.email!==void 0){let o=s.email;const n=e;if(e===n&&e===n)if(typeof o=="string"){if(!at.test(
o))return Ee.errors=[{instancePath:t+"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{
format:"email"},message:'must match format "email"'}],!1}else return Ee.errors=[{instancePath:t+"/email",schemaPath:"\
#/properties/email/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}}else return Ee.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Ee.errors=r,e===0}Ee.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function yt(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=yt.evaluated;return i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Ee(s,{instancePath:t,parentData:j,parentDataProperty:O,
rootData:v,dynamicAnchors:b})||(r=r===null?Ee.errors:r.concat(Ee.errors),e=r.length),yt.errors=r,e===0}yt.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const ms=ct;function ie(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ie.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.email===void 0&&(p="email")||s.code===void 0&&(p="code"))return ie.errors=
[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have requ\
ired property '"+p+"'"}],!1;{const o=e;for(const n in s)if(!(n==="email"||n==="code"||n==="keyLabel")){return ie.
errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
message:"must NOT have additional properties"}],!1;break}if(o===e){if(s.email!==void 0){let n=s.email;const f=e;
if(e===f&&e===f)if(typeof n=="string"){if(!at.test(n))return ie.errors=[{instancePath:t+"/email",schemaPath:"#\
/properties/email/format",keyword:"format",params:{format:"email"},message:'must match format "email"'}],!1}else
return ie.errors=[{instancePath:t+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.code!==void 0){let n=s.code;const f=e;
if(e===f)if(typeof n=="string"){if(P(n)>6)return ie.errors=[{instancePath:t+"/code",schemaPath:"#/properties/c\
ode/maxLength",keyword:"maxLength",params:{limit:6},message:"must NOT have more than 6 characters"}],!1;if(P(n)<
6)return ie.errors=[{instancePath:t+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{
limit:6},message:"must NOT have fewer than 6 characters"}],!1}else return ie.errors=[{instancePath:t+"/code",schemaPath:"\
#/properties/code/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0;
if(a)if(s.keyLabel!==void 0){let n=s.keyLabel;const f=e;if(e===f)if(typeof n=="string"){if(P(n)>64)return ie.errors=
[{instancePath:t+"/keyLabel",schemaPath:"#/properties/keyLabel/maxLength",keyword:"maxLength",params:{limit:64},
message:"must NOT have more than 64 characters"}],!1;if(P(n)<1)return ie.errors=[{instancePath:t+"/keyLabel",schemaPath:"\
#/properties/keyLabel/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 char\
acters"}],!1}else return ie.errors=[{instancePath:t+"/keyLabel",schemaPath:"#/properties/keyLabel/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0}}}}else return ie.errors=
[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ie.
errors=r,e===0}ie.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ct(s,{instancePath:t="",parentData:j,
parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=ct.evaluated;return i.dynamicProps&&
(i.props=void 0),i.dynamicItems&&(i.items=void 0),ie(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,
dynamicAnchors:b})||(r=r===null?ie.errors:r.concat(ie.errors),e=r.length),ct.errors=r,e===0}ct.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};const us=ht;function ht(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ht.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),ie(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?ie.errors:r.concat(ie.errors),e=r.
length),ht.errors=r,e===0}ht.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ls=gt;function Ke(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ke.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){const a=e;for(const p in s)if(p!=="keyLabel"){return Ke.errors=[{instancePath:t,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have ad\
ditional properties"}],!1;break}if(a===e&&s.keyLabel!==void 0){let p=s.keyLabel;if(e===e)if(typeof p=="string"){
if(P(p)>64)return Ke.errors=[{instancePath:t+"/keyLabel",schemaPath:"#/properties/keyLabel/maxLength",keyword:"\
maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(P(p)<1)return Ke.errors=[
{instancePath:t+"/keyLabel",schemaPath:"#/properties/keyLabel/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return Ke.errors=[{instancePath:t+"/keyLabel",schemaPath:"\
#/properties/keyLabel/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return Ke.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Ke.errors=r,e===0}Ke.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function gt(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=gt.evaluated;return i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Ke(s,{instancePath:t,parentData:j,parentDataProperty:O,
rootData:v,dynamicAnchors:b})||(r=r===null?Ke.errors:r.concat(Ke.errors),e=r.length),gt.errors=r,e===0}gt.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const fs=mr;function mr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=mr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){let o;if(a.userCode===void 0&&(o="userCode"))return mr.errors=[{instancePath:t+"/query",schemaPath:"#/prop\
erties/query/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+
"'"}],!1;if(a.userCode!==void 0){let n=a.userCode;if(e===e)if(typeof n=="string"){if(P(n)<4)return mr.errors=[
{instancePath:t+"/query/userCode",schemaPath:"#/properties/query/properties/userCode/minLength",keyword:"minLe\
ngth",params:{limit:4},message:"must NOT have fewer than 4 characters"}],!1}else return mr.errors=[{instancePath:t+
"/query/userCode",schemaPath:"#/properties/query/properties/userCode/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1}}else return mr.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/\
type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return mr.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return mr.errors=r,e===
0}mr.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const ds=vt;function ke(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ke.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.userCode===void 0&&(p="userCode"))return ke.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;{
const o=e;for(const n in s)if(!(n==="userCode"||n==="keyLabel")){return ke.errors=[{instancePath:t,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have ad\
ditional properties"}],!1;break}if(o===e){if(s.userCode!==void 0){let n=s.userCode;const f=e;if(e===f)if(typeof n==
"string"){if(P(n)>32)return ke.errors=[{instancePath:t+"/userCode",schemaPath:"#/properties/userCode/maxLength",
keyword:"maxLength",params:{limit:32},message:"must NOT have more than 32 characters"}],!1;if(P(n)<4)return ke.
errors=[{instancePath:t+"/userCode",schemaPath:"#/properties/userCode/minLength",keyword:"minLength",params:{limit:4},
message:"must NOT have fewer than 4 characters"}],!1}else return ke.errors=[{instancePath:t+"/userCode",schemaPath:"\
#/properties/userCode/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else
var a=!0;if(a)if(s.keyLabel!==void 0){let n=s.keyLabel;const f=e;if(e===f)if(typeof n=="string"){if(P(n)>64)return ke.
errors=[{instancePath:t+"/keyLabel",schemaPath:"#/properties/keyLabel/maxLength",keyword:"maxLength",params:{limit:64},
message:"must NOT have more than 64 characters"}],!1;if(P(n)<1)return ke.errors=[{instancePath:t+"/keyLabel",schemaPath:"\
#/properties/keyLabel/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 char\
acters"}],!1}else return ke.errors=[{instancePath:t+"/keyLabel",schemaPath:"#/properties/keyLabel/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0}}}else return ke.errors=[
{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ke.
errors=r,e===0}ke.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function vt(s,{instancePath:t="",parentData:j,
parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=vt.evaluated;return i.dynamicProps&&
(i.props=void 0),i.dynamicItems&&(i.items=void 0),ke(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,
dynamicAnchors:b})||(r=r===null?ke.errors:r.concat(ke.errors),e=r.length),vt.errors=r,e===0}vt.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};const ys=bt;function Ue(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ue.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.deviceCode===void 0&&(a="deviceCode"))return Ue.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+
a+"'"}],!1;{const p=e;for(const o in s)if(o!=="deviceCode"){return Ue.errors=[{instancePath:t,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additi\
onal properties"}],!1;break}if(p===e&&s.deviceCode!==void 0){let o=s.deviceCode;if(e===e)if(typeof o=="string"){
if(P(o)>256)return Ue.errors=[{instancePath:t+"/deviceCode",schemaPath:"#/properties/deviceCode/maxLength",keyword:"\
maxLength",params:{limit:256},message:"must NOT have more than 256 characters"}],!1;if(P(o)<20)return Ue.errors=
[{instancePath:t+"/deviceCode",schemaPath:"#/properties/deviceCode/minLength",keyword:"minLength",params:{limit:20},
message:"must NOT have fewer than 20 characters"}],!1}else return Ue.errors=[{instancePath:t+"/deviceCode",schemaPath:"\
#/properties/deviceCode/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}}else return Ue.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Ue.errors=r,e===0}Ue.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function bt(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=bt.evaluated;return i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Ue(s,{instancePath:t,parentData:j,parentDataProperty:O,
rootData:v,dynamicAnchors:b})||(r=r===null?Ue.errors:r.concat(Ue.errors),e=r.length),bt.errors=r,e===0}bt.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const cs=kt;const X=Gt.fullFormats.uri;function se(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=se.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)
if(s&&typeof s=="object"&&!Array.isArray(s)){let p;if(s.packageCode===void 0&&(p="packageCode"))return se.errors=
[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have requ\
ired property '"+p+"'"}],!1;{const o=e;for(const n in s)if(!(n==="packageCode"||n==="successUrl"||n==="cancelU\
rl"||n==="email"||n==="affiliateCode")){return se.errors=[{instancePath:t,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties"}],!1;
break}if(o===e){if(s.packageCode!==void 0){let n=s.packageCode;const f=e;if(e===f)if(typeof n=="string"){if(P(
n)<1)return se.errors=[{instancePath:t+"/packageCode",schemaPath:"#/properties/packageCode/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return se.errors=[{instancePath:t+
"/packageCode",schemaPath:"#/properties/packageCode/type",keyword:"type",params:{type:"string"},message:"must \
be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.successUrl!==void 0){let n=s.successUrl;const f=e;if(e===
f&&e===f)if(typeof n=="string"){if(!X(n))return se.errors=[{instancePath:t+"/successUrl",schemaPath:"#/propert\
ies/successUrl/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'}],!1}else return se.
errors=[{instancePath:t+"/successUrl",schemaPath:"#/properties/successUrl/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.cancelUrl!==void 0){let n=s.cancelUrl;
const f=e;if(e===f&&e===f)if(typeof n=="string"){if(!X(n))return se.errors=[{instancePath:t+"/cancelUrl",schemaPath:"\
#/properties/cancelUrl/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'}],!1}else
return se.errors=[{instancePath:t+"/cancelUrl",schemaPath:"#/properties/cancelUrl/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.email!==void 0){let n=s.email;
const f=e;if(e===f&&e===f)if(typeof n=="string"){if(!at.test(n))return se.errors=[{instancePath:t+"/email",schemaPath:"\
#/properties/email/format",keyword:"format",params:{format:"email"},message:'must match format "email"'}],!1}else
return se.errors=[{instancePath:t+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a)if(s.affiliateCode!==void 0){let n=s.affiliateCode;
const f=e;if(e===f)if(typeof n=="string"){if(P(n)>32)return se.errors=[{instancePath:t+"/affiliateCode",schemaPath:"\
#/properties/affiliateCode/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more than 3\
2 characters"}],!1;if(P(n)<4)return se.errors=[{instancePath:t+"/affiliateCode",schemaPath:"#/properties/affil\
iateCode/minLength",keyword:"minLength",params:{limit:4},message:"must NOT have fewer than 4 characters"}],!1}else
return se.errors=[{instancePath:t+"/affiliateCode",schemaPath:"#/properties/affiliateCode/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0}}}}}}else return se.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return se.errors=r,e===
0}se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function kt(s,{instancePath:t="",parentData:j,parentDataProperty:O,
rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=kt.evaluated;return i.dynamicProps&&(i.props=void 0),
i.dynamicItems&&(i.items=void 0),se(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||
(r=r===null?se.errors:r.concat(se.errors),e=r.length),kt.errors=r,e===0}kt.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const hs=Nr;function Nr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Nr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Nr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Nr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Nr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Nr.errors=r,e===0}Nr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const gs=Pt;function ae(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ae.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.packageCode===void 0&&(p="packageCode"))return ae.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+
p+"'"}],!1;{const o=e;for(const n in s)if(!(n==="packageCode"||n==="redirectUrl"||n==="cancelUrl"||n==="email"||
n==="affiliateCode")){return ae.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:n},message:"must NOT have additional properties"}],!1;break}if(o===e){
if(s.packageCode!==void 0){let n=s.packageCode;const f=e;if(e===f)if(typeof n=="string"){if(P(n)<1)return ae.errors=
[{instancePath:t+"/packageCode",schemaPath:"#/properties/packageCode/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return ae.errors=[{instancePath:t+"/packageCode",schemaPath:"\
#/properties/packageCode/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else
var a=!0;if(a){if(s.redirectUrl!==void 0){let n=s.redirectUrl;const f=e;if(e===f&&e===f)if(typeof n=="string"){
if(!X(n))return ae.errors=[{instancePath:t+"/redirectUrl",schemaPath:"#/properties/redirectUrl/format",keyword:"\
format",params:{format:"uri"},message:'must match format "uri"'}],!1}else return ae.errors=[{instancePath:t+"/\
redirectUrl",schemaPath:"#/properties/redirectUrl/type",keyword:"type",params:{type:"string"},message:"must be\
 string"}],!1;var a=f===e}else var a=!0;if(a){if(s.cancelUrl!==void 0){let n=s.cancelUrl;const f=e;if(e===f&&e===
f)if(typeof n=="string"){if(!X(n))return ae.errors=[{instancePath:t+"/cancelUrl",schemaPath:"#/properties/canc\
elUrl/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'}],!1}else return ae.errors=
[{instancePath:t+"/cancelUrl",schemaPath:"#/properties/cancelUrl/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=f===e}else var a=!0;if(a){if(s.email!==void 0){let n=s.email;const f=e;if(e===f&&e===
f)if(typeof n=="string"){if(!at.test(n))return ae.errors=[{instancePath:t+"/email",schemaPath:"#/properties/em\
ail/format",keyword:"format",params:{format:"email"},message:'must match format "email"'}],!1}else return ae.errors=
[{instancePath:t+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=f===e}else var a=!0;if(a)if(s.affiliateCode!==void 0){let n=s.affiliateCode;const f=e;
if(e===f)if(typeof n=="string"){if(P(n)>32)return ae.errors=[{instancePath:t+"/affiliateCode",schemaPath:"#/pr\
operties/affiliateCode/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more than 32 ch\
aracters"}],!1;if(P(n)<4)return ae.errors=[{instancePath:t+"/affiliateCode",schemaPath:"#/properties/affiliate\
Code/minLength",keyword:"minLength",params:{limit:4},message:"must NOT have fewer than 4 characters"}],!1}else
return ae.errors=[{instancePath:t+"/affiliateCode",schemaPath:"#/properties/affiliateCode/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0}}}}}}else return ae.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ae.errors=r,e===
0}ae.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Pt(s,{instancePath:t="",parentData:j,parentDataProperty:O,
rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=Pt.evaluated;return i.dynamicProps&&(i.props=void 0),
i.dynamicItems&&(i.items=void 0),ae(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||
(r=r===null?ae.errors:r.concat(ae.errors),e=r.length),Pt.errors=r,e===0}Pt.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const vs=Dr;function Dr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Dr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Dr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Dr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Dr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Dr.errors=r,e===0}Dr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const bs=wt;function Me(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Me.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.sessionId===void 0&&(a="sessionId"))return Me.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+
a+"'"}],!1;{const p=e;for(const o in s)if(o!=="sessionId"){return Me.errors=[{instancePath:t,schemaPath:"#/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additio\
nal properties"}],!1;break}if(p===e&&s.sessionId!==void 0){let o=s.sessionId;if(e===e)if(typeof o=="string"){if(P(
o)<1)return Me.errors=[{instancePath:t+"/sessionId",schemaPath:"#/properties/sessionId/minLength",keyword:"min\
Length",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return Me.errors=[{instancePath:t+
"/sessionId",schemaPath:"#/properties/sessionId/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"}],!1}}}else return Me.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1;return Me.errors=r,e===0}Me.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function wt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=wt.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Me(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?Me.errors:r.concat(Me.errors),e=r.
length),wt.errors=r,e===0}wt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ks=Cr;function Cr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Cr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Cr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Cr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Cr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Cr.errors=r,e===0}Cr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Ps=jt;function Ve(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ve.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.chargeId===void 0&&(a="chargeId"))return Ve.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+a+"'"}],!1;{
const p=e;for(const o in s)if(o!=="chargeId"){return Ve.errors=[{instancePath:t,schemaPath:"#/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional propertie\
s"}],!1;break}if(p===e&&s.chargeId!==void 0){let o=s.chargeId;if(e===e)if(typeof o=="string"){if(P(o)<1)return Ve.
errors=[{instancePath:t+"/chargeId",schemaPath:"#/properties/chargeId/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return Ve.errors=[{instancePath:t+"/chargeId",schemaPath:"\
#/properties/chargeId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}}else return Ve.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Ve.errors=r,e===0}Ve.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function jt(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=jt.evaluated;return i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Ve(s,{instancePath:t,parentData:j,parentDataProperty:O,
rootData:v,dynamicAnchors:b})||(r=r===null?Ve.errors:r.concat(Ve.errors),e=r.length),jt.errors=r,e===0}jt.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const ws=Tr;function Tr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Tr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Tr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Tr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Tr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Tr.errors=r,e===0}Tr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const js=Ot;function pe(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=pe.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.usdCents===void 0&&(p="usdCents"))return pe.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;{
const o=e;for(const n in s)if(!(n==="usdCents"||n==="affiliateCode")){return pe.errors=[{instancePath:t,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have ad\
ditional properties"}],!1;break}if(o===e){if(s.usdCents!==void 0){let n=s.usdCents;const f=e;if(!(typeof n=="n\
umber"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return pe.errors=[{instancePath:t+"/usdCents",schemaPath:"#/properties\
/usdCents/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;if(e===f&&typeof n=="num\
ber"&&isFinite(n)){if(n>900719925474||isNaN(n))return pe.errors=[{instancePath:t+"/usdCents",schemaPath:"#/pro\
perties/usdCents/maximum",keyword:"maximum",params:{comparison:"<=",limit:900719925474},message:"must be <= 90\
0719925474"}],!1;if(n<100||isNaN(n))return pe.errors=[{instancePath:t+"/usdCents",schemaPath:"#/properties/usd\
Cents/minimum",keyword:"minimum",params:{comparison:">=",limit:100},message:"must be >= 100"}],!1}var a=f===e}else
var a=!0;if(a)if(s.affiliateCode!==void 0){let n=s.affiliateCode;const f=e;if(e===f)if(typeof n=="string"){if(P(
n)>32)return pe.errors=[{instancePath:t+"/affiliateCode",schemaPath:"#/properties/affiliateCode/maxLength",keyword:"\
maxLength",params:{limit:32},message:"must NOT have more than 32 characters"}],!1;if(P(n)<4)return pe.errors=[
{instancePath:t+"/affiliateCode",schemaPath:"#/properties/affiliateCode/minLength",keyword:"minLength",params:{
limit:4},message:"must NOT have fewer than 4 characters"}],!1}else return pe.errors=[{instancePath:t+"/affilia\
teCode",schemaPath:"#/properties/affiliateCode/type",keyword:"type",params:{type:"string"},message:"must be st\
ring"}],!1;var a=f===e}else var a=!0}}}else return pe.errors=[{instancePath:t,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"},message:"must be object"}],!1;return pe.errors=r,e===0}pe.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function Ot(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=Ot.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),pe(
s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?pe.errors:r.concat(
pe.errors),e=r.length),Ot.errors=r,e===0}Ot.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Os=br;function br(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=br.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let p=s.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["payment-signature"]!==void 0){const n=e;if(typeof p["payment-signature"]!="string")return br.errors=
[{instancePath:t+"/header/payment-signature",schemaPath:"#/properties/header/properties/payment-signature/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a)if(p["x-ide\
mpotency-key"]!==void 0){const n=e;if(typeof p["x-idempotency-key"]!="string")return br.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0}else return br.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return br.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return br.errors=r,e===0}br.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const Is=It;function It(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=It.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),pe(s,{instancePath:t,
parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?pe.errors:r.concat(pe.errors),e=r.
length),It.errors=r,e===0}It.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const qs=kr;function kr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=kr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let p=s.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["payment-signature"]!==void 0){const n=e;if(typeof p["payment-signature"]!="string")return kr.errors=
[{instancePath:t+"/header/payment-signature",schemaPath:"#/properties/header/properties/payment-signature/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a)if(p["x-ide\
mpotency-key"]!==void 0){const n=e;if(typeof p["x-idempotency-key"]!="string")return kr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0}else return kr.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return kr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return kr.errors=r,e===0}kr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const As=qt;function Le(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Le.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){const p=e;for(const o in s)if(!(o==="label"||o==="idToken")){return Le.errors=[{instancePath:t,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must\
 NOT have additional properties"}],!1;break}if(p===e){if(s.label!==void 0){let o=s.label;const n=e;if(e===n)if(typeof o==
"string"){if(P(o)>64)return Le.errors=[{instancePath:t+"/label",schemaPath:"#/properties/label/maxLength",keyword:"\
maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(P(o)<1)return Le.errors=[
{instancePath:t+"/label",schemaPath:"#/properties/label/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"}],!1}else return Le.errors=[{instancePath:t+"/label",schemaPath:"#/prop\
erties/label/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a)if(s.idToken!==void 0){let o=s.idToken;const n=e;if(e===n)if(typeof o=="string"){if(P(o)<20)return Le.errors=
[{instancePath:t+"/idToken",schemaPath:"#/properties/idToken/minLength",keyword:"minLength",params:{limit:20},
message:"must NOT have fewer than 20 characters"}],!1}else return Le.errors=[{instancePath:t+"/idToken",schemaPath:"\
#/properties/idToken/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else
var a=!0}}else return Le.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return Le.errors=r,e===0}Le.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function qt(s,{
instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=qt.
evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),Le(s,{instancePath:t,parentData:j,
parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?Le.errors:r.concat(Le.errors),e=r.length),qt.errors=
r,e===0}qt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const xs=Sr;function Sr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Sr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Sr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Sr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Sr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Sr.errors=r,e===0}Sr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const _s=At;function cr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=cr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.keyPrefix===void 0&&(a="keyPrefix"))return cr.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+
a+"'"}],!1;if(s.keyPrefix!==void 0&&typeof s.keyPrefix!="string")return cr.errors=[{instancePath:t+"/keyPrefix",
schemaPath:"#/properties/keyPrefix/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else
return cr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return cr.errors=r,e===0}cr.evaluated={props:{keyPrefix:!0},dynamicProps:!1,dynamicItems:!1};function At(s,{
instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=At.
evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),cr(s,{instancePath:t,parentData:j,
parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?cr.errors:r.concat(cr.errors),e=r.length),At.errors=
r,e===0}At.evaluated={props:{keyPrefix:!0},dynamicProps:!1,dynamicItems:!1};const Ls=Ne;function Ne(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ne.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let o;if(s.slug===void 0&&(o="slug")||s.title===void 0&&(o="title")||s.shortDescription===
void 0&&(o="shortDescription")||s.description===void 0&&(o="description"))return Ne.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+"'"}],!1;if(s.
slug!==void 0){const n=e;if(typeof s.slug!="string")return Ne.errors=[{instancePath:t+"/slug",schemaPath:"#/pr\
operties/slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a){if(s.title!==void 0){const n=e;if(typeof s.title!="string")return Ne.errors=[{instancePath:t+"/title",schemaPath:"\
#/properties/title/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a){if(s.shortDescription!==void 0){const n=e;if(typeof s.shortDescription!="string")return Ne.errors=[{instancePath:t+
"/shortDescription",schemaPath:"#/properties/shortDescription/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.description!==void 0){const n=e;if(typeof s.description!=
"string")return Ne.errors=[{instancePath:t+"/description",schemaPath:"#/properties/description/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a)if(s.tags!==void 0){
let n=s.tags;const f=e;if(e===f)if(Array.isArray(n)){var p=!0;const Q=n.length;for(let K=0;K<Q;K++){const T=e;
if(typeof n[K]!="string")return Ne.errors=[{instancePath:t+"/tags/"+K,schemaPath:"#/properties/tags/items/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=T===e;if(!p)break}}else return Ne.errors=
[{instancePath:t+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"array"},message:"mus\
t be array"}],!1;var a=f===e}else var a=!0}}}}else return Ne.errors=[{instancePath:t,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;return Ne.errors=r,e===0}Ne.evaluated={props:{slug:!0,
title:!0,shortDescription:!0,description:!0,tags:!0},dynamicProps:!1,dynamicItems:!1};const Ns=Ur;function Ur(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ur.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Ur.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Ur.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Ur.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Ur.errors=r,e===0}Ur.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Ds=tr,Cs={type:"\
object",properties:{query:{type:"object",required:["slug"],properties:{slug:{type:"string"},channel:{type:"str\
ing",enum:["dev","live"]}}}},$id:"https://operations/getArcadeGame/parameters"};function tr(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=tr.evaluated;if(i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(
s)){if(s.query!==void 0){let p=s.query;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(p)){let n;if(p.slug===
void 0&&(n="slug"))return tr.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/required",keyword:"\
required",params:{missingProperty:n},message:"must have required property '"+n+"'"}],!1;if(p.slug!==void 0){const f=e;
if(typeof p.slug!="string")return tr.errors=[{instancePath:t+"/query/slug",schemaPath:"#/properties/query/prop\
erties/slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=f===e}else var a=!0;
if(a)if(p.channel!==void 0){let f=p.channel;const C=e;if(typeof f!="string")return tr.errors=[{instancePath:t+
"/query/channel",schemaPath:"#/properties/query/properties/channel/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;if(!(f==="dev"||f==="live"))return tr.errors=[{instancePath:t+"/query/channel",schemaPath:"\
#/properties/query/properties/channel/enum",keyword:"enum",params:{allowedValues:Cs.properties.query.properties.
channel.enum},message:"must be equal to one of the allowed values"}],!1;var a=C===e}else var a=!0}else return tr.
errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1}}else return tr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object"}],!1;return tr.errors=r,e===0}tr.evaluated={props:{query:!0},dynamicProps:!1,
dynamicItems:!1};const Ts=Pr,Ss={type:"object",properties:{query:{type:"object",required:[],properties:{channel:{
type:"string",enum:["dev","live"]}}}},$id:"https://operations/listArcadeCatalog/parameters"};function Pr(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=Pr.evaluated;if(i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(
s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.channel!==void 0){
let o=a.channel;if(typeof o!="string")return Pr.errors=[{instancePath:t+"/query/channel",schemaPath:"#/propert\
ies/query/properties/channel/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o===
"dev"||o==="live"))return Pr.errors=[{instancePath:t+"/query/channel",schemaPath:"#/properties/query/propertie\
s/channel/enum",keyword:"enum",params:{allowedValues:Ss.properties.query.properties.channel.enum},message:"mus\
t be equal to one of the allowed values"}],!1}}else return Pr.errors=[{instancePath:t+"/query",schemaPath:"#/p\
roperties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Pr.errors=
[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Pr.
errors=r,e===0}Pr.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const Us=sr;function sr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=sr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.gameId===void 0&&(p="gameId")||s.manifestJson===void 0&&(p="manifestJs\
on")||s.bundle===void 0&&(p="bundle"))return sr.errors=[{instancePath:t,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(s.gameId!==void 0){const o=e;
if(typeof s.gameId!="string")return sr.errors=[{instancePath:t+"/gameId",schemaPath:"#/properties/gameId/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=o===e}else var a=!0;if(a){if(s.manifestJson!==
void 0){const o=e;if(typeof s.manifestJson!="string")return sr.errors=[{instancePath:t+"/manifestJson",schemaPath:"\
#/properties/manifestJson/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=o===
e}else var a=!0;if(a){if(s.bundle!==void 0){const o=e;if(e===o&&e===o&&typeof s.bundle!="string")return sr.errors=
[{instancePath:t+"/bundle",schemaPath:"#/properties/bundle/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=o===e}else var a=!0;if(a)if(s.coverImage!==void 0){const o=e;if(e===o&&e===o&&typeof s.
coverImage!="string")return sr.errors=[{instancePath:t+"/coverImage",schemaPath:"#/properties/coverImage/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=o===e}else var a=!0}}}else return sr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return sr.errors=r,e===0}sr.evaluated={props:{gameId:!0,manifestJson:!0,bundle:!0,coverImage:!0},dynamicProps:!1,
dynamicItems:!1};const Fs=Fr;function Fr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Fr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Fr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Fr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Fr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Fr.errors=r,e===0}Fr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Rs=Rr;function Rr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Rr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.releaseId===void 0&&(a="releaseId"))return Rr.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+
a+"'"}],!1;if(s.releaseId!==void 0&&typeof s.releaseId!="string")return Rr.errors=[{instancePath:t+"/releaseId",
schemaPath:"#/properties/releaseId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else
return Rr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return Rr.errors=r,e===0}Rr.evaluated={props:{releaseId:!0},dynamicProps:!1,dynamicItems:!1};const $s=$r;function $r(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=$r.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return $r.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return $r.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return $r.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return $r.errors=r,e===0}$r.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Es=we,Tt={type:"\
object",required:["releaseId","action"],properties:{releaseId:{type:"string"},action:{type:"string",enum:["sen\
d_to_review","approve","reject","publish"]},notes:{type:"string"},channel:{type:"string",enum:["dev","live"]},
visibility:{type:"string",enum:["hidden","owner_only","public"]}},$id:"https://operations/reviewArcadeRelease/\
body"};function we(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=we.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)
if(s&&typeof s=="object"&&!Array.isArray(s)){let p;if(s.releaseId===void 0&&(p="releaseId")||s.action===void 0&&
(p="action"))return we.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(s.releaseId!==void 0){const o=e;if(typeof s.releaseId!="\
string")return we.errors=[{instancePath:t+"/releaseId",schemaPath:"#/properties/releaseId/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=o===e}else var a=!0;if(a){if(s.action!==void 0){let o=s.
action;const n=e;if(typeof o!="string")return we.errors=[{instancePath:t+"/action",schemaPath:"#/properties/ac\
tion/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="send_to_review"||o===
"approve"||o==="reject"||o==="publish"))return we.errors=[{instancePath:t+"/action",schemaPath:"#/properties/a\
ction/enum",keyword:"enum",params:{allowedValues:Tt.properties.action.enum},message:"must be equal to one of t\
he allowed values"}],!1;var a=n===e}else var a=!0;if(a){if(s.notes!==void 0){const o=e;if(typeof s.notes!="str\
ing")return we.errors=[{instancePath:t+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var a=o===e}else var a=!0;if(a){if(s.channel!==void 0){let o=s.channel;
const n=e;if(typeof o!="string")return we.errors=[{instancePath:t+"/channel",schemaPath:"#/properties/channel/\
type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="dev"||o==="live"))return we.
errors=[{instancePath:t+"/channel",schemaPath:"#/properties/channel/enum",keyword:"enum",params:{allowedValues:Tt.
properties.channel.enum},message:"must be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0;if(a)
if(s.visibility!==void 0){let o=s.visibility;const n=e;if(typeof o!="string")return we.errors=[{instancePath:t+
"/visibility",schemaPath:"#/properties/visibility/type",keyword:"type",params:{type:"string"},message:"must be\
 string"}],!1;if(!(o==="hidden"||o==="owner_only"||o==="public"))return we.errors=[{instancePath:t+"/visibilit\
y",schemaPath:"#/properties/visibility/enum",keyword:"enum",params:{allowedValues:Tt.properties.visibility.enum},
message:"must be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0}}}}else return we.errors=[
{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return we.
errors=r,e===0}we.evaluated={props:{releaseId:!0,action:!0,notes:!0,channel:!0,visibility:!0},dynamicProps:!1,
dynamicItems:!1};const Ks=Er;function Er(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Er.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Er.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Er.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Er.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Er.errors=r,e===0}Er.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Ms=ar,Vs={type:"\
object",required:["slug","idempotencyKey"],properties:{slug:{type:"string"},idempotencyKey:{type:"string"},channel:{
type:"string",enum:["dev","live"]}},$id:"https://operations/createArcadeLaunchSession/body"};function ar(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=ar.evaluated;if(i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(
s)){let p;if(s.slug===void 0&&(p="slug")||s.idempotencyKey===void 0&&(p="idempotencyKey"))return ar.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+
p+"'"}],!1;if(s.slug!==void 0){const o=e;if(typeof s.slug!="string")return ar.errors=[{instancePath:t+"/slug",
schemaPath:"#/properties/slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=o===
e}else var a=!0;if(a){if(s.idempotencyKey!==void 0){const o=e;if(typeof s.idempotencyKey!="string")return ar.errors=
[{instancePath:t+"/idempotencyKey",schemaPath:"#/properties/idempotencyKey/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var a=o===e}else var a=!0;if(a)if(s.channel!==void 0){let o=s.channel;const n=e;
if(typeof o!="string")return ar.errors=[{instancePath:t+"/channel",schemaPath:"#/properties/channel/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="dev"||o==="live"))return ar.errors=[{instancePath:t+
"/channel",schemaPath:"#/properties/channel/enum",keyword:"enum",params:{allowedValues:Vs.properties.channel.enum},
message:"must be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0}}else return ar.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ar.errors=r,e===
0}ar.evaluated={props:{slug:!0,idempotencyKey:!0,channel:!0},dynamicProps:!1,dynamicItems:!1};const Bs=ir,Gs={
type:"object",required:["sessionId","event"],properties:{sessionId:{type:"string"},event:{type:"string",enum:[
"launched","heartbeat","end","failed_bootstrap"]},failureReason:{type:"string"}},$id:"https://operations/updat\
eArcadeLaunchSession/body"};function ir(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=ir.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)
if(s&&typeof s=="object"&&!Array.isArray(s)){let p;if(s.sessionId===void 0&&(p="sessionId")||s.event===void 0&&
(p="event"))return ir.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(s.sessionId!==void 0){const o=e;if(typeof s.sessionId!="\
string")return ir.errors=[{instancePath:t+"/sessionId",schemaPath:"#/properties/sessionId/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=o===e}else var a=!0;if(a){if(s.event!==void 0){let o=s.
event;const n=e;if(typeof o!="string")return ir.errors=[{instancePath:t+"/event",schemaPath:"#/properties/even\
t/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="launched"||o==="heartbea\
t"||o==="end"||o==="failed_bootstrap"))return ir.errors=[{instancePath:t+"/event",schemaPath:"#/properties/eve\
nt/enum",keyword:"enum",params:{allowedValues:Gs.properties.event.enum},message:"must be equal to one of the a\
llowed values"}],!1;var a=n===e}else var a=!0;if(a)if(s.failureReason!==void 0){const o=e;if(typeof s.failureReason!=
"string")return ir.errors=[{instancePath:t+"/failureReason",schemaPath:"#/properties/failureReason/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var a=o===e}else var a=!0}}else return ir.errors=[{
instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ir.
errors=r,e===0}ir.evaluated={props:{sessionId:!0,event:!0,failureReason:!0},dynamicProps:!1,dynamicItems:!1};const Hs=Kr;function Kr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Kr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Kr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Kr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Kr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Kr.errors=r,e===0}Kr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const zs=de,Js={type:"\
object",properties:{query:{type:"object",required:["projectId"],properties:{projectId:{type:"string",minLength:1},
scope:{type:"string",enum:["active","recycling"]},searchQuery:{type:"string"},offset:{type:"integer",minimum:0},
limit:{type:"integer",minimum:1}}}},$id:"https://operations/listStudioAssets/parameters"};function de(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=de.evaluated;if(i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(
s)){if(s.query!==void 0){let p=s.query;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(p)){let n;if(p.projectId===
void 0&&(n="projectId"))return de.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/required",keyword:"\
required",params:{missingProperty:n},message:"must have required property '"+n+"'"}],!1;if(p.projectId!==void 0){
let f=p.projectId;const C=e;if(e===C)if(typeof f=="string"){if(P(f)<1)return de.errors=[{instancePath:t+"/quer\
y/projectId",schemaPath:"#/properties/query/properties/projectId/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return de.errors=[{instancePath:t+"/query/projectId",
schemaPath:"#/properties/query/properties/projectId/type",keyword:"type",params:{type:"string"},message:"must \
be string"}],!1;var a=C===e}else var a=!0;if(a){if(p.scope!==void 0){let f=p.scope;const C=e;if(typeof f!="str\
ing")return de.errors=[{instancePath:t+"/query/scope",schemaPath:"#/properties/query/properties/scope/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;if(!(f==="active"||f==="recycling"))return de.errors=
[{instancePath:t+"/query/scope",schemaPath:"#/properties/query/properties/scope/enum",keyword:"enum",params:{allowedValues:Js.
properties.query.properties.scope.enum},message:"must be equal to one of the allowed values"}],!1;var a=C===e}else
var a=!0;if(a){if(p.searchQuery!==void 0){const f=e;if(typeof p.searchQuery!="string")return de.errors=[{instancePath:t+
"/query/searchQuery",schemaPath:"#/properties/query/properties/searchQuery/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var a=f===e}else var a=!0;if(a){if(p.offset!==void 0){let f=p.offset;const C=e;
if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)))return de.errors=[{instancePath:t+"/query/offset",schemaPath:"\
#/properties/query/properties/offset/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],
!1;if(e===C&&typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f)))return de.errors=[{instancePath:t+"/query/offset",
schemaPath:"#/properties/query/properties/offset/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"}],!1;var a=C===e}else var a=!0;if(a)if(p.limit!==void 0){let f=p.limit;const C=e;if(!(typeof f==
"number"&&!(f%1)&&!isNaN(f)&&isFinite(f)))return de.errors=[{instancePath:t+"/query/limit",schemaPath:"#/prope\
rties/query/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;if(e===
C&&typeof f=="number"&&isFinite(f)&&(f<1||isNaN(f)))return de.errors=[{instancePath:t+"/query/limit",schemaPath:"\
#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must \
be >= 1"}],!1;var a=C===e}else var a=!0}}}}else return de.errors=[{instancePath:t+"/query",schemaPath:"#/prope\
rties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return de.errors=[
{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return de.
errors=r,e===0}de.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const Xs=Fe;function Fe(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Fe.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.title===void 0&&(p="title"))return Fe.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(s.
title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>120)return Fe.errors=[{instancePath:t+
"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120},message:"must NOT ha\
ve more than 120 characters"}],!1;if(P(o)<2)return Fe.errors=[{instancePath:t+"/title",schemaPath:"#/propertie\
s/title/minLength",keyword:"minLength",params:{limit:2},message:"must NOT have fewer than 2 characters"}],!1}else
return Fe.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a)if(s.description!==void 0){let o=s.description;
const n=e;if(e===n)if(typeof o=="string"){if(P(o)>4e3)return Fe.errors=[{instancePath:t+"/description",schemaPath:"\
#/properties/description/maxLength",keyword:"maxLength",params:{limit:4e3},message:"must NOT have more than 40\
00 characters"}],!1}else return Fe.errors=[{instancePath:t+"/description",schemaPath:"#/properties/description\
/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0}else return Fe.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Fe.errors=r,e===0}Fe.evaluated={props:{title:!0,description:!0},dynamicProps:!1,dynamicItems:!1};const Qs=Mr;function Mr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Mr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Mr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Mr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Mr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Mr.errors=r,e===0}Mr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Ws=qe;function qe(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=qe.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.projectId===void 0&&(p="projectId"))return qe.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+
p+"'"}],!1;if(s.projectId!==void 0){let o=s.projectId;const n=e;if(e===n)if(typeof o=="string"){if(P(o)<1)return qe.
errors=[{instancePath:t+"/projectId",schemaPath:"#/properties/projectId/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return qe.errors=[{instancePath:t+"/project\
Id",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var a=n===e}else var a=!0;if(a){if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o=="string"){
if(P(o)>120)return qe.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxL\
ength",params:{limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(o)<2)return qe.errors=[{instancePath:t+
"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit:2},message:"must NOT have\
 fewer than 2 characters"}],!1}else return qe.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/\
type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a)if(s.
description!==void 0){let o=s.description;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>4e3)return qe.errors=
[{instancePath:t+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit:4e3},
message:"must NOT have more than 4000 characters"}],!1}else return qe.errors=[{instancePath:t+"/description",schemaPath:"\
#/properties/description/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else
var a=!0}}else return qe.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return qe.errors=r,e===0}qe.evaluated={props:{projectId:!0,title:!0,description:!0},dynamicProps:!1,
dynamicItems:!1};const Ys=Vr;function Vr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Vr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Vr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Vr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Vr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Vr.errors=r,e===0}Vr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Zs=ye,Et={type:"\
object",required:["defaultAgentModel","defaultReasoningLevel"],properties:{userDisplayName:{type:"string",maxLength:80},
assistantDisplayName:{type:"string",maxLength:80},conversationStarterInstructions:{type:"string",maxLength:2e3},
defaultAgentModel:{type:"string",enum:["gpt-5.4-nano","gpt-5.4-mini","gpt-5.4","deepseek-chat","minimax/minima\
x-m2.7","zai-org/GLM-5","moonshotai/Kimi-K2.5"]},defaultReasoningLevel:{type:"string",enum:["default","low","m\
edium","high","xhigh"]}},$id:"https://operations/updateStudioSettings/body"};function ye(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=ye.evaluated;if(i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(
s)){let p;if(s.defaultAgentModel===void 0&&(p="defaultAgentModel")||s.defaultReasoningLevel===void 0&&(p="defa\
ultReasoningLevel"))return ye.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(s.userDisplayName!==void 0){let o=s.userDisplayName;const n=e;
if(e===n)if(typeof o=="string"){if(P(o)>80)return ye.errors=[{instancePath:t+"/userDisplayName",schemaPath:"#/\
properties/userDisplayName/maxLength",keyword:"maxLength",params:{limit:80},message:"must NOT have more than 8\
0 characters"}],!1}else return ye.errors=[{instancePath:t+"/userDisplayName",schemaPath:"#/properties/userDisp\
layName/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a){
if(s.assistantDisplayName!==void 0){let o=s.assistantDisplayName;const n=e;if(e===n)if(typeof o=="string"){if(P(
o)>80)return ye.errors=[{instancePath:t+"/assistantDisplayName",schemaPath:"#/properties/assistantDisplayName/\
maxLength",keyword:"maxLength",params:{limit:80},message:"must NOT have more than 80 characters"}],!1}else return ye.
errors=[{instancePath:t+"/assistantDisplayName",schemaPath:"#/properties/assistantDisplayName/type",keyword:"t\
ype",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.conversationStarterInstructions!==
void 0){let o=s.conversationStarterInstructions;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>2e3)return ye.
errors=[{instancePath:t+"/conversationStarterInstructions",schemaPath:"#/properties/conversationStarterInstruc\
tions/maxLength",keyword:"maxLength",params:{limit:2e3},message:"must NOT have more than 2000 characters"}],!1}else
return ye.errors=[{instancePath:t+"/conversationStarterInstructions",schemaPath:"#/properties/conversationStar\
terInstructions/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a){if(s.defaultAgentModel!==void 0){let o=s.defaultAgentModel;const n=e;if(typeof o!="string")return ye.errors=
[{instancePath:t+"/defaultAgentModel",schemaPath:"#/properties/defaultAgentModel/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;if(!(o==="gpt-5.4-nano"||o==="gpt-5.4-mini"||o==="gpt-5.4"||o==="\
deepseek-chat"||o==="minimax/minimax-m2.7"||o==="zai-org/GLM-5"||o==="moonshotai/Kimi-K2.5"))return ye.errors=
[{instancePath:t+"/defaultAgentModel",schemaPath:"#/properties/defaultAgentModel/enum",keyword:"enum",params:{
allowedValues:Et.properties.defaultAgentModel.enum},message:"must be equal to one of the allowed values"}],!1;
var a=n===e}else var a=!0;if(a)if(s.defaultReasoningLevel!==void 0){let o=s.defaultReasoningLevel;const n=e;if(typeof o!=
"string")return ye.errors=[{instancePath:t+"/defaultReasoningLevel",schemaPath:"#/properties/defaultReasoningL\
evel/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="default"||o==="low"||
o==="medium"||o==="high"||o==="xhigh"))return ye.errors=[{instancePath:t+"/defaultReasoningLevel",schemaPath:"\
#/properties/defaultReasoningLevel/enum",keyword:"enum",params:{allowedValues:Et.properties.defaultReasoningLevel.
enum},message:"must be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0}}}}else return ye.errors=
[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ye.
errors=r,e===0}ye.evaluated={props:{userDisplayName:!0,assistantDisplayName:!0,conversationStarterInstructions:!0,
defaultAgentModel:!0,defaultReasoningLevel:!0},dynamicProps:!1,dynamicItems:!1};const ea=Br;function Br(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Br.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Br.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Br.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Br.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Br.errors=r,e===0}Br.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ra=he,Kt={type:"\
object",required:["projectId"],properties:{projectId:{type:"string",minLength:1},title:{type:"string",minLength:2,
maxLength:120},agentModel:{type:"string",enum:["gpt-5.4-nano","gpt-5.4-mini","gpt-5.4"]},reasoningLevel:{type:"\
string",enum:["default","low","medium","high","xhigh"]}},$id:"https://operations/createStudioThread/body"};function he(s,{
instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=he.
evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s=="object"&&
!Array.isArray(s)){let p;if(s.projectId===void 0&&(p="projectId"))return he.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(s.
projectId!==void 0){let o=s.projectId;const n=e;if(e===n)if(typeof o=="string"){if(P(o)<1)return he.errors=[{instancePath:t+
"/projectId",schemaPath:"#/properties/projectId/minLength",keyword:"minLength",params:{limit:1},message:"must \
NOT have fewer than 1 characters"}],!1}else return he.errors=[{instancePath:t+"/projectId",schemaPath:"#/prope\
rties/projectId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a){if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>120)return he.errors=
[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120},message:"\
must NOT have more than 120 characters"}],!1;if(P(o)<2)return he.errors=[{instancePath:t+"/title",schemaPath:"\
#/properties/title/minLength",keyword:"minLength",params:{limit:2},message:"must NOT have fewer than 2 charact\
ers"}],!1}else return he.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.agentModel!==void 0){
let o=s.agentModel;const n=e;if(typeof o!="string")return he.errors=[{instancePath:t+"/agentModel",schemaPath:"\
#/properties/agentModel/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="gp\
t-5.4-nano"||o==="gpt-5.4-mini"||o==="gpt-5.4"))return he.errors=[{instancePath:t+"/agentModel",schemaPath:"#/\
properties/agentModel/enum",keyword:"enum",params:{allowedValues:Kt.properties.agentModel.enum},message:"must \
be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0;if(a)if(s.reasoningLevel!==void 0){let o=s.
reasoningLevel;const n=e;if(typeof o!="string")return he.errors=[{instancePath:t+"/reasoningLevel",schemaPath:"\
#/properties/reasoningLevel/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o===
"default"||o==="low"||o==="medium"||o==="high"||o==="xhigh"))return he.errors=[{instancePath:t+"/reasoningLeve\
l",schemaPath:"#/properties/reasoningLevel/enum",keyword:"enum",params:{allowedValues:Kt.properties.reasoningLevel.
enum},message:"must be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0}}}else return he.errors=
[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return he.
errors=r,e===0}he.evaluated={props:{projectId:!0,title:!0,agentModel:!0,reasoningLevel:!0},dynamicProps:!1,dynamicItems:!1};
const ta=Gr;function Gr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Gr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Gr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Gr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Gr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Gr.errors=r,e===0}Gr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const sa=wr;function wr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=wr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.threadId===void 0&&(a="threadId"))return wr.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+a+"'"}],!1;if(s.
threadId!==void 0){let p=s.threadId;if(e===e)if(typeof p=="string"){if(P(p)<1)return wr.errors=[{instancePath:t+
"/threadId",schemaPath:"#/properties/threadId/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters"}],!1}else return wr.errors=[{instancePath:t+"/threadId",schemaPath:"#/properti\
es/threadId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return wr.errors=[
{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return wr.
errors=r,e===0}wr.evaluated={props:{threadId:!0},dynamicProps:!1,dynamicItems:!1};const aa=Hr;function Hr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Hr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Hr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Hr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Hr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Hr.errors=r,e===0}Hr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ia=ur;function ur(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ur.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){let o;if(a.threadId===void 0&&(o="threadId"))return ur.errors=[{instancePath:t+"/query",schemaPath:"#/prop\
erties/query/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+
"'"}],!1;if(a.threadId!==void 0){let n=a.threadId;if(e===e)if(typeof n=="string"){if(P(n)<1)return ur.errors=[
{instancePath:t+"/query/threadId",schemaPath:"#/properties/query/properties/threadId/minLength",keyword:"minLe\
ngth",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return ur.errors=[{instancePath:t+
"/query/threadId",schemaPath:"#/properties/query/properties/threadId/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1}}else return ur.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/\
type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return ur.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ur.errors=r,e===
0}ur.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};const oa=Re;function Re(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Re.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.threadId===void 0&&(p="threadId")||s.title===void 0&&(p="title"))return Re.
errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must ha\
ve required property '"+p+"'"}],!1;if(s.threadId!==void 0){let o=s.threadId;const n=e;if(e===n)if(typeof o=="s\
tring"){if(P(o)<1)return Re.errors=[{instancePath:t+"/threadId",schemaPath:"#/properties/threadId/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return Re.errors=[{instancePath:t+
"/threadId",schemaPath:"#/properties/threadId/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"}],!1;var a=n===e}else var a=!0;if(a)if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o=="s\
tring"){if(P(o)>120)return Re.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"\
maxLength",params:{limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(o)<2)return Re.errors=
[{instancePath:t+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit:2},message:"\
must NOT have fewer than 2 characters"}],!1}else return Re.errors=[{instancePath:t+"/title",schemaPath:"#/prop\
erties/title/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0}else
return Re.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return Re.errors=r,e===0}Re.evaluated={props:{threadId:!0,title:!0},dynamicProps:!1,dynamicItems:!1};
const na=zr;function zr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=zr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return zr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return zr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return zr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return zr.errors=r,e===0}zr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const pa=je;function je(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=je.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let o=s.query;const n=e;if(e===n)if(o&&typeof o=="object"&&!Array.
isArray(o)){let f;if(o.projectId===void 0&&(f="projectId")||o.filename===void 0&&(f="filename"))return je.errors=
[{instancePath:t+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty:f},
message:"must have required property '"+f+"'"}],!1;if(o.projectId!==void 0){let C=o.projectId;const Q=e;if(e===
Q)if(typeof C=="string"){if(P(C)<1)return je.errors=[{instancePath:t+"/query/projectId",schemaPath:"#/properti\
es/query/properties/projectId/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer tha\
n 1 characters"}],!1}else return je.errors=[{instancePath:t+"/query/projectId",schemaPath:"#/properties/query/\
properties/projectId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=Q===e}else
var a=!0;if(a)if(o.filename!==void 0){let C=o.filename;const Q=e;if(e===Q)if(typeof C=="string"){if(P(C)>240)return je.
errors=[{instancePath:t+"/query/filename",schemaPath:"#/properties/query/properties/filename/maxLength",keyword:"\
maxLength",params:{limit:240},message:"must NOT have more than 240 characters"}],!1;if(P(C)<1)return je.errors=
[{instancePath:t+"/query/filename",schemaPath:"#/properties/query/properties/filename/minLength",keyword:"minL\
ength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return je.errors=[{instancePath:t+
"/query/filename",schemaPath:"#/properties/query/properties/filename/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;var a=Q===e}else var a=!0}else return je.errors=[{instancePath:t+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=n===e}else var p=!0;
if(p)if(s.header!==void 0){let o=s.header;const n=e;if(e===n)if(o&&typeof o=="object"&&!Array.isArray(o)){if(o["\
x-idempotency-key"]!==void 0&&typeof o["x-idempotency-key"]!="string")return je.errors=[{instancePath:t+"/head\
er/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1}else return je.errors=[{instancePath:t+"/header",schemaPath:"#/pr\
operties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=n===e}else var p=!0}else
return je.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return je.errors=r,e===0}je.evaluated={props:{query:!0,header:!0},dynamicProps:!1,dynamicItems:!1};
const ma=lr;function lr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=lr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.assetId===void 0&&(p="assetId")||s.userMetadata===void 0&&(p="userMeta\
data"))return lr.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(s.assetId!==void 0){let o=s.assetId;const n=e;if(e===n)if(typeof o==
"string"){if(P(o)<1)return lr.errors=[{instancePath:t+"/assetId",schemaPath:"#/properties/assetId/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return lr.errors=[{instancePath:t+
"/assetId",schemaPath:"#/properties/assetId/type",keyword:"type",params:{type:"string"},message:"must be strin\
g"}],!1;var a=n===e}else var a=!0;if(a)if(s.userMetadata!==void 0){let o=s.userMetadata;const n=e;if(!(o&&typeof o==
"object"&&!Array.isArray(o)))return lr.errors=[{instancePath:t+"/userMetadata",schemaPath:"#/properties/userMe\
tadata/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=n===e}else var a=!0}else
return lr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return lr.errors=r,e===0}lr.evaluated={props:{assetId:!0,userMetadata:!0},dynamicProps:!1,dynamicItems:!1};
const ua=Jr;function Jr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Jr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Jr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Jr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Jr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Jr.errors=r,e===0}Jr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const la=ce;function ce(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=ce.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.projectId===void 0&&(p="projectId")||s.title===void 0&&(p="title"))return ce.
errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must ha\
ve required property '"+p+"'"}],!1;if(s.projectId!==void 0){let o=s.projectId;const n=e;if(e===n)if(typeof o==
"string"){if(P(o)<1)return ce.errors=[{instancePath:t+"/projectId",schemaPath:"#/properties/projectId/minLengt\
h",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return ce.errors=
[{instancePath:t+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o==
"string"){if(P(o)>120)return ce.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"\
maxLength",params:{limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(o)<1)return ce.errors=
[{instancePath:t+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"}],!1}else return ce.errors=[{instancePath:t+"/title",schemaPath:"#/prop\
erties/title/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a){if(s.content!==void 0){let o=s.content;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>524288)return ce.
errors=[{instancePath:t+"/content",schemaPath:"#/properties/content/maxLength",keyword:"maxLength",params:{limit:524288},
message:"must NOT have more than 524288 characters"}],!1}else return ce.errors=[{instancePath:t+"/content",schemaPath:"\
#/properties/content/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else
var a=!0;if(a)if(s.mimeType!==void 0){let o=s.mimeType;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>120)return ce.
errors=[{instancePath:t+"/mimeType",schemaPath:"#/properties/mimeType/maxLength",keyword:"maxLength",params:{limit:120},
message:"must NOT have more than 120 characters"}],!1;if(P(o)<1)return ce.errors=[{instancePath:t+"/mimeType",
schemaPath:"#/properties/mimeType/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer\
 than 1 characters"}],!1}else return ce.errors=[{instancePath:t+"/mimeType",schemaPath:"#/properties/mimeType/\
type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0}}}else return ce.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return ce.errors=r,e===0}ce.evaluated={props:{projectId:!0,title:!0,content:!0,mimeType:!0},dynamicProps:!1,dynamicItems:!1};
const fa=Xr;function Xr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Xr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Xr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Xr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Xr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Xr.errors=r,e===0}Xr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const da=fr;function fr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=fr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){let o;if(a.assetId===void 0&&(o="assetId"))return fr.errors=[{instancePath:t+"/query",schemaPath:"#/proper\
ties/query/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+"\
'"}],!1;if(a.assetId!==void 0){let n=a.assetId;if(e===e)if(typeof n=="string"){if(P(n)<1)return fr.errors=[{instancePath:t+
"/query/assetId",schemaPath:"#/properties/query/properties/assetId/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return fr.errors=[{instancePath:t+"/query/assetId",schemaPath:"\
#/properties/query/properties/assetId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else
return fr.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"}],!1}}else return fr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"},message:"must be object"}],!1;return fr.errors=r,e===0}fr.evaluated={props:{query:!0},
dynamicProps:!1,dynamicItems:!1};const ya=Ae;function Ae(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ae.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.assetId===void 0&&(p="assetId")||s.content===void 0&&(p="content"))return Ae.
errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must ha\
ve required property '"+p+"'"}],!1;if(s.assetId!==void 0){let o=s.assetId;const n=e;if(e===n)if(typeof o=="str\
ing"){if(P(o)<1)return Ae.errors=[{instancePath:t+"/assetId",schemaPath:"#/properties/assetId/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return Ae.errors=[{instancePath:t+
"/assetId",schemaPath:"#/properties/assetId/type",keyword:"type",params:{type:"string"},message:"must be strin\
g"}],!1;var a=n===e}else var a=!0;if(a){if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o=="st\
ring"){if(P(o)>120)return Ae.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"\
maxLength",params:{limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(o)<1)return Ae.errors=
[{instancePath:t+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"}],!1}else return Ae.errors=[{instancePath:t+"/title",schemaPath:"#/prop\
erties/title/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a)if(s.content!==void 0){let o=s.content;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>524288)return Ae.
errors=[{instancePath:t+"/content",schemaPath:"#/properties/content/maxLength",keyword:"maxLength",params:{limit:524288},
message:"must NOT have more than 524288 characters"}],!1}else return Ae.errors=[{instancePath:t+"/content",schemaPath:"\
#/properties/content/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else
var a=!0}}else return Ae.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return Ae.errors=r,e===0}Ae.evaluated={props:{assetId:!0,title:!0,content:!0},dynamicProps:!1,
dynamicItems:!1};const ca=Qr;function Qr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Qr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Qr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Qr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Qr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Qr.errors=r,e===0}Qr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ha=De;function De(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=De.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.projectId===void 0&&(p="projectId")||s.title===void 0&&(p="title"))return De.
errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must ha\
ve required property '"+p+"'"}],!1;if(s.projectId!==void 0){let o=s.projectId;const n=e;if(e===n)if(typeof o==
"string"){if(P(o)<1)return De.errors=[{instancePath:t+"/projectId",schemaPath:"#/properties/projectId/minLengt\
h",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return De.errors=
[{instancePath:t+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o==
"string"){if(P(o)>120)return De.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"\
maxLength",params:{limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(o)<1)return De.errors=
[{instancePath:t+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"}],!1}else return De.errors=[{instancePath:t+"/title",schemaPath:"#/prop\
erties/title/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a)if(s.storyboard!==void 0){let o=s.storyboard;const n=e;if(!(o&&typeof o=="object"&&!Array.isArray(o)))return De.
errors=[{instancePath:t+"/storyboard",schemaPath:"#/properties/storyboard/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"}],!1;var a=n===e}else var a=!0}}else return De.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return De.errors=r,e===0}De.evaluated=
{props:{projectId:!0,title:!0,storyboard:!0},dynamicProps:!1,dynamicItems:!1};const ga=Wr;function Wr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Wr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Wr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Wr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Wr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Wr.errors=r,e===0}Wr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const va=dr;function dr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=dr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){let o;if(a.assetId===void 0&&(o="assetId"))return dr.errors=[{instancePath:t+"/query",schemaPath:"#/proper\
ties/query/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+"\
'"}],!1;if(a.assetId!==void 0){let n=a.assetId;if(e===e)if(typeof n=="string"){if(P(n)<1)return dr.errors=[{instancePath:t+
"/query/assetId",schemaPath:"#/properties/query/properties/assetId/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return dr.errors=[{instancePath:t+"/query/assetId",schemaPath:"\
#/properties/query/properties/assetId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else
return dr.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"}],!1}}else return dr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"},message:"must be object"}],!1;return dr.errors=r,e===0}dr.evaluated={props:{query:!0},
dynamicProps:!1,dynamicItems:!1};const ba=Ce;function Ce(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Ce.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.assetId===void 0&&(p="assetId")||s.storyboard===void 0&&(p="storyboard"))
return Ce.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"\
must have required property '"+p+"'"}],!1;if(s.assetId!==void 0){let o=s.assetId;const n=e;if(e===n)if(typeof o==
"string"){if(P(o)<1)return Ce.errors=[{instancePath:t+"/assetId",schemaPath:"#/properties/assetId/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return Ce.errors=[{instancePath:t+
"/assetId",schemaPath:"#/properties/assetId/type",keyword:"type",params:{type:"string"},message:"must be strin\
g"}],!1;var a=n===e}else var a=!0;if(a){if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o=="st\
ring"){if(P(o)>120)return Ce.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"\
maxLength",params:{limit:120},message:"must NOT have more than 120 characters"}],!1;if(P(o)<1)return Ce.errors=
[{instancePath:t+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"}],!1}else return Ce.errors=[{instancePath:t+"/title",schemaPath:"#/prop\
erties/title/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a)if(s.storyboard!==void 0){let o=s.storyboard;const n=e;if(!(o&&typeof o=="object"&&!Array.isArray(o)))return Ce.
errors=[{instancePath:t+"/storyboard",schemaPath:"#/properties/storyboard/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"}],!1;var a=n===e}else var a=!0}}else return Ce.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Ce.errors=r,e===0}Ce.evaluated=
{props:{assetId:!0,title:!0,storyboard:!0},dynamicProps:!1,dynamicItems:!1};const ka=Yr;function Yr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Yr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Yr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Yr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Yr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Yr.errors=r,e===0}Yr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Pa=xe;function xe(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=xe.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let p;if(s.projectId===void 0&&(p="projectId")||s.sourceAssetId===void 0&&(p="sou\
rceAssetId"))return xe.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(s.projectId!==void 0){let o=s.projectId;const n=e;if(e===
n)if(typeof o=="string"){if(P(o)<1)return xe.errors=[{instancePath:t+"/projectId",schemaPath:"#/properties/pro\
jectId/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else
return xe.errors=[{instancePath:t+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.sourceAssetId!==void 0){let o=s.
sourceAssetId;const n=e;if(e===n)if(typeof o=="string"){if(P(o)<1)return xe.errors=[{instancePath:t+"/sourceAs\
setId",schemaPath:"#/properties/sourceAssetId/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters"}],!1}else return xe.errors=[{instancePath:t+"/sourceAssetId",schemaPath:"#/pro\
perties/sourceAssetId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else
var a=!0;if(a)if(s.title!==void 0){let o=s.title;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>120)return xe.
errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit:120},
message:"must NOT have more than 120 characters"}],!1;if(P(o)<1)return xe.errors=[{instancePath:t+"/title",schemaPath:"\
#/properties/title/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 charact\
ers"}],!1}else return xe.errors=[{instancePath:t+"/title",schemaPath:"#/properties/title/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0}}else return xe.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return xe.errors=r,e===
0}xe.evaluated={props:{projectId:!0,sourceAssetId:!0,title:!0},dynamicProps:!1,dynamicItems:!1};const wa=Zr;function Zr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Zr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return Zr.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return Zr.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Zr.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return Zr.errors=r,e===0}Zr.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ja=yr;function yr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=yr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let a=s.query;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){let o;if(a.assetId===void 0&&(o="assetId"))return yr.errors=[{instancePath:t+"/query",schemaPath:"#/proper\
ties/query/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+"\
'"}],!1;if(a.assetId!==void 0){let n=a.assetId;if(e===e)if(typeof n=="string"){if(P(n)<1)return yr.errors=[{instancePath:t+
"/query/assetId",schemaPath:"#/properties/query/properties/assetId/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return yr.errors=[{instancePath:t+"/query/assetId",schemaPath:"\
#/properties/query/properties/assetId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else
return yr.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"}],!1}}else return yr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"},message:"must be object"}],!1;return yr.errors=r,e===0}yr.evaluated={props:{query:!0},
dynamicProps:!1,dynamicItems:!1};const Oa=ge,Mt={type:"object",required:["projectId","prompt"],properties:{projectId:{
type:"string",minLength:1},prompt:{type:"string",minLength:2,maxLength:12e3},agentModel:{type:"string",enum:["\
gpt-5.4-nano","gpt-5.4-mini","gpt-5.4"]},reasoningLevel:{type:"string",enum:["default","low","medium","high","\
xhigh"]}},$id:"https://operations/sendStudioAgentMessage/body"};function ge(s,{instancePath:t="",parentData:j,
parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=ge.evaluated;if(i.dynamicProps&&
(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let p;if(s.
projectId===void 0&&(p="projectId")||s.prompt===void 0&&(p="prompt"))return ge.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(s.
projectId!==void 0){let o=s.projectId;const n=e;if(e===n)if(typeof o=="string"){if(P(o)<1)return ge.errors=[{instancePath:t+
"/projectId",schemaPath:"#/properties/projectId/minLength",keyword:"minLength",params:{limit:1},message:"must \
NOT have fewer than 1 characters"}],!1}else return ge.errors=[{instancePath:t+"/projectId",schemaPath:"#/prope\
rties/projectId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;
if(a){if(s.prompt!==void 0){let o=s.prompt;const n=e;if(e===n)if(typeof o=="string"){if(P(o)>12e3)return ge.errors=
[{instancePath:t+"/prompt",schemaPath:"#/properties/prompt/maxLength",keyword:"maxLength",params:{limit:12e3},
message:"must NOT have more than 12000 characters"}],!1;if(P(o)<2)return ge.errors=[{instancePath:t+"/prompt",
schemaPath:"#/properties/prompt/minLength",keyword:"minLength",params:{limit:2},message:"must NOT have fewer t\
han 2 characters"}],!1}else return ge.errors=[{instancePath:t+"/prompt",schemaPath:"#/properties/prompt/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.agentModel!==
void 0){let o=s.agentModel;const n=e;if(typeof o!="string")return ge.errors=[{instancePath:t+"/agentModel",schemaPath:"\
#/properties/agentModel/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="gp\
t-5.4-nano"||o==="gpt-5.4-mini"||o==="gpt-5.4"))return ge.errors=[{instancePath:t+"/agentModel",schemaPath:"#/\
properties/agentModel/enum",keyword:"enum",params:{allowedValues:Mt.properties.agentModel.enum},message:"must \
be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0;if(a)if(s.reasoningLevel!==void 0){let o=s.
reasoningLevel;const n=e;if(typeof o!="string")return ge.errors=[{instancePath:t+"/reasoningLevel",schemaPath:"\
#/properties/reasoningLevel/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(o===
"default"||o==="low"||o==="medium"||o==="high"||o==="xhigh"))return ge.errors=[{instancePath:t+"/reasoningLeve\
l",schemaPath:"#/properties/reasoningLevel/enum",keyword:"enum",params:{allowedValues:Mt.properties.reasoningLevel.
enum},message:"must be equal to one of the allowed values"}],!1;var a=n===e}else var a=!0}}}else return ge.errors=
[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ge.
errors=r,e===0}ge.evaluated={props:{projectId:!0,prompt:!0,agentModel:!0,reasoningLevel:!0},dynamicProps:!1,dynamicItems:!1};
const Ia=et;function et(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=et.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return et.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return et.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return et.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return et.errors=r,e===0}et.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const qa=ve,Vt={type:"\
object",required:["projectId","prompt"],properties:{projectId:{type:"string",minLength:1},prompt:{type:"string",
minLength:2,maxLength:12e3},agentModel:{type:"string",enum:["gpt-5.4-nano","gpt-5.4-mini","gpt-5.4"]},reasoningLevel:{
type:"string",enum:["default","low","medium","high","xhigh"]}},$id:"https://operations/prepareStudioAgentMessa\
ge/body"};function ve(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=ve.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)
if(s&&typeof s=="object"&&!Array.isArray(s)){let p;if(s.projectId===void 0&&(p="projectId")||s.prompt===void 0&&
(p="prompt"))return ve.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(s.projectId!==void 0){let o=s.projectId;const n=e;if(e===
n)if(typeof o=="string"){if(P(o)<1)return ve.errors=[{instancePath:t+"/projectId",schemaPath:"#/properties/pro\
jectId/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else
return ve.errors=[{instancePath:t+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.prompt!==void 0){let o=s.prompt;
const n=e;if(e===n)if(typeof o=="string"){if(P(o)>12e3)return ve.errors=[{instancePath:t+"/prompt",schemaPath:"\
#/properties/prompt/maxLength",keyword:"maxLength",params:{limit:12e3},message:"must NOT have more than 12000 \
characters"}],!1;if(P(o)<2)return ve.errors=[{instancePath:t+"/prompt",schemaPath:"#/properties/prompt/minLeng\
th",keyword:"minLength",params:{limit:2},message:"must NOT have fewer than 2 characters"}],!1}else return ve.errors=
[{instancePath:t+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var a=n===e}else var a=!0;if(a){if(s.agentModel!==void 0){let o=s.agentModel;const n=e;if(typeof o!=
"string")return ve.errors=[{instancePath:t+"/agentModel",schemaPath:"#/properties/agentModel/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;if(!(o==="gpt-5.4-nano"||o==="gpt-5.4-mini"||o==="gpt\
-5.4"))return ve.errors=[{instancePath:t+"/agentModel",schemaPath:"#/properties/agentModel/enum",keyword:"enum",
params:{allowedValues:Vt.properties.agentModel.enum},message:"must be equal to one of the allowed values"}],!1;
var a=n===e}else var a=!0;if(a)if(s.reasoningLevel!==void 0){let o=s.reasoningLevel;const n=e;if(typeof o!="st\
ring")return ve.errors=[{instancePath:t+"/reasoningLevel",schemaPath:"#/properties/reasoningLevel/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;if(!(o==="default"||o==="low"||o==="medium"||o==="h\
igh"||o==="xhigh"))return ve.errors=[{instancePath:t+"/reasoningLevel",schemaPath:"#/properties/reasoningLevel\
/enum",keyword:"enum",params:{allowedValues:Vt.properties.reasoningLevel.enum},message:"must be equal to one o\
f the allowed values"}],!1;var a=n===e}else var a=!0}}}else return ve.errors=[{instancePath:t,schemaPath:"#/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ve.errors=r,e===0}ve.evaluated=
{props:{projectId:!0,prompt:!0,agentModel:!0,reasoningLevel:!0},dynamicProps:!1,dynamicItems:!1};const Aa=rt;function rt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=rt.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return rt.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return rt.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return rt.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return rt.errors=r,e===0}rt.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const xa=jr;function jr(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=jr.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){let a;if(s.approvalPlanId===void 0&&(a="approvalPlanId"))return jr.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:a},message:"must have required property '"+
a+"'"}],!1;if(s.approvalPlanId!==void 0){let p=s.approvalPlanId;if(e===e)if(typeof p=="string"){if(P(p)<1)return jr.
errors=[{instancePath:t+"/approvalPlanId",schemaPath:"#/properties/approvalPlanId/minLength",keyword:"minLengt\
h",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return jr.errors=[{instancePath:t+
"/approvalPlanId",schemaPath:"#/properties/approvalPlanId/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return jr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object"}],!1;return jr.errors=r,e===0}jr.evaluated={props:{approvalPlanId:!0},dynamicProps:!1,
dynamicItems:!1};const _a=tt;function tt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=tt.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return tt.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return tt.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return tt.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return tt.errors=r,e===0}tt.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const La=_e;function _e(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=_e.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let p=s.query;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){let n;if(p.requestId===void 0&&(n="requestId"))return _e.errors=[{instancePath:t+"/query",schemaPath:"#/pr\
operties/query/required",keyword:"required",params:{missingProperty:n},message:"must have required property '"+
n+"'"}],!1;if(p.requestId!==void 0){let f=p.requestId;const C=e;if(e===C)if(typeof f=="string"){if(P(f)<1)return _e.
errors=[{instancePath:t+"/query/requestId",schemaPath:"#/properties/query/properties/requestId/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return _e.errors=[{instancePath:t+
"/query/requestId",schemaPath:"#/properties/query/properties/requestId/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string"}],!1;var a=C===e}else var a=!0;if(a){if(p.assistantOffset!==void 0){let f=p.assistantOffset;
const C=e;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)))return _e.errors=[{instancePath:t+"/query/a\
ssistantOffset",schemaPath:"#/properties/query/properties/assistantOffset/type",keyword:"type",params:{type:"i\
nteger"},message:"must be integer"}],!1;if(e===C&&typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f)))return _e.errors=
[{instancePath:t+"/query/assistantOffset",schemaPath:"#/properties/query/properties/assistantOffset/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"}],!1;var a=C===e}else var a=!0;if(a)if(p.toolCallOffset!==
void 0){let f=p.toolCallOffset;const C=e;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)))return _e.errors=
[{instancePath:t+"/query/toolCallOffset",schemaPath:"#/properties/query/properties/toolCallOffset/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"}],!1;if(e===C&&typeof f=="number"&&isFinite(f)&&(f<0||
isNaN(f)))return _e.errors=[{instancePath:t+"/query/toolCallOffset",schemaPath:"#/properties/query/properties/\
toolCallOffset/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"}],!1;var a=C===
e}else var a=!0}}else return _e.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return _e.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return _e.errors=r,e===0}_e.evaluated=
{props:{query:!0},dynamicProps:!1,dynamicItems:!1};const Na=or;function or(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=or.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.query!==void 0){let p=s.query;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){let n;if(p.jobId===void 0&&(n="jobId"))return or.errors=[{instancePath:t+"/query",schemaPath:"#/properties\
/query/required",keyword:"required",params:{missingProperty:n},message:"must have required property '"+n+"'"}],
!1;if(p.jobId!==void 0){let f=p.jobId;const C=e;if(e===C)if(typeof f=="string"){if(P(f)<1)return or.errors=[{instancePath:t+
"/query/jobId",schemaPath:"#/properties/query/properties/jobId/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"}],!1}else return or.errors=[{instancePath:t+"/query/jobId",schemaPath:"\
#/properties/query/properties/jobId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var a=C===e}else var a=!0;if(a)if(p.includeDetails!==void 0){const f=e;if(typeof p.includeDetails!="boolean")return or.
errors=[{instancePath:t+"/query/includeDetails",schemaPath:"#/properties/query/properties/includeDetails/type",
keyword:"type",params:{type:"boolean"},message:"must be boolean"}],!1;var a=f===e}else var a=!0}else return or.
errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1}}else return or.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object"}],!1;return or.errors=r,e===0}or.evaluated={props:{query:!0},dynamicProps:!1,
dynamicItems:!1};const Da=xt;const J={$id:"https://components/MediaJobRequest",oneOf:[{type:"object",required:["task","input"],properties:{
task:{type:"string",enum:["image.generate"]},input:{type:"object",required:["prompt"],properties:{prompt:{type:"\
string",minLength:1,maxLength:4e3},aspectRatio:{$ref:"https://components/MediaAspectRatio"},outputFormat:{$ref:"\
https://components/MediaImageOutputFormat"},highDetail:{type:"boolean"},upscale:{type:"boolean"},width:{type:"\
integer",minimum:32,multipleOf:32},height:{type:"integer",minimum:32,multipleOf:32},referenceImageUrls:{type:"\
array",maxItems:5,items:{type:"string",format:"uri"}},referenceImages:{type:"array",maxItems:5,items:{$ref:"ht\
tps://components/MediaImageInput"}}},additionalProperties:!1},idempotencyKey:{type:"string",minLength:1,maxLength:200},
completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},{type:"object",required:["task","\
input"],properties:{task:{type:"string",enum:["image.edit"]},input:{type:"object",required:["prompt"],anyOf:[{
required:["sourceImageUrl"]},{required:["sourceImage"]}],properties:{prompt:{type:"string",minLength:1,maxLength:4e3},
sourceImageUrl:{type:"string",format:"uri"},sourceImage:{$ref:"https://components/MediaImageInput"},outputFormat:{
$ref:"https://components/MediaImageOutputFormat"},highDetail:{type:"boolean"},referenceImageUrls:{type:"array",
maxItems:5,items:{type:"string",format:"uri"}},referenceImages:{type:"array",maxItems:5,items:{$ref:"https://c\
omponents/MediaImageInput"}}},additionalProperties:!1},idempotencyKey:{type:"string",minLength:1,maxLength:200},
completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},{type:"object",required:["task","\
input"],properties:{task:{type:"string",enum:["video.generate"]},input:{type:"object",required:["prompt"],properties:{
prompt:{type:"string",minLength:1,maxLength:4e3},startFrameImageUrl:{type:"string",format:"uri"},startFrameImage:{
allOf:[{$ref:"https://components/MediaImageInput"}]},sourceImageUrl:{type:"string",format:"uri"},sourceImage:{
allOf:[{$ref:"https://components/MediaImageInput"}]},overlapFrameImageUrls:{type:"array",maxItems:12,items:{type:"\
string",format:"uri"}},overlapFrameImages:{type:"array",maxItems:12,items:{$ref:"https://components/MediaImage\
Input"}},finalFrameImageUrl:{type:"string",format:"uri"},finalFrameImage:{$ref:"https://components/MediaImageI\
nput"},referenceAudioUrl:{type:"string",format:"uri"},referenceAudio:{allOf:[{$ref:"https://components/MediaAu\
dioInput"}]},durationSeconds:{type:"integer",minimum:3,maximum:20},durationFrames:{type:"integer",minimum:9,maximum:257},
aspectRatio:{$ref:"https://components/MediaAspectRatio"},sampledFps:{type:"integer",minimum:1,maximum:50},width:{
type:"integer",minimum:32,multipleOf:32},height:{type:"integer",minimum:32,multipleOf:32},interpolationFps:{anyOf:[
{type:"integer",const:0},{type:"integer",minimum:30,maximum:60}]},seed:{type:"integer",minimum:1,maximum:2147483647},
extremeQuality:{type:"boolean"}},additionalProperties:!1},idempotencyKey:{type:"string",minLength:1,maxLength:200},
completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},{type:"object",required:["task","\
input"],properties:{task:{type:"string",enum:["video.combine"]},input:{type:"object",required:["videoUrls"],properties:{
videoUrls:{type:"array",minItems:2,maxItems:24,items:{type:"string",format:"uri"}},overlapFrames:{type:"intege\
r",minimum:0,maximum:120},frameRate:{type:"integer",minimum:1,maximum:120}},additionalProperties:!1},idempotencyKey:{
type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1},
{type:"object",required:["task","input"],properties:{task:{type:"string",enum:["video.resize"]},input:{type:"o\
bject",required:["sourceVideoUrl","width","height"],properties:{sourceVideoUrl:{type:"string",format:"uri"},width:{
type:"integer",minimum:2,maximum:7680,multipleOf:2},height:{type:"integer",minimum:2,maximum:7680,multipleOf:2},
frameRate:{type:"integer",minimum:1,maximum:120},sourceDurationSeconds:{type:"number",minimum:.1,maximum:600}},
additionalProperties:!1},idempotencyKey:{type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"\
string",format:"uri"}},additionalProperties:!1},{type:"object",required:["task","input"],properties:{task:{type:"\
string",enum:["audio.speak"]},input:{type:"object",required:["text"],properties:{text:{type:"string",minLength:1,
maxLength:6e3},provider:{type:"string",enum:["omnivoice","gemini"]},mode:{type:"string",enum:["voice_design","\
voice_clone"]},voiceDescription:{type:"string",minLength:4,maxLength:240},voiceName:{type:"string",minLength:1,
maxLength:120},instructions:{type:"string",minLength:1,maxLength:2e3},referenceAudioUrl:{type:"string",format:"\
uri"},referenceAudio:{anyOf:[{type:"string",format:"uri"},{type:"object",properties:{url:{type:"string",format:"\
uri"},dataBase64:{type:"string"},mimeType:{type:"string"}},additionalProperties:!1}]},referenceTranscript:{type:"\
string",minLength:1,maxLength:2e3},language:{type:"string",enum:["English","en"]},quality:{type:"string",enum:[
"96k","128k","192k"]},seed:{type:"integer",minimum:1,maximum:2147483647}},additionalProperties:!1},idempotencyKey:{
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
type:"string",minLength:1,maxLength:200},completionCallbackUrl:{type:"string",format:"uri"}},additionalProperties:!1}]},
it=Object.prototype.hasOwnProperty,Ca={$id:"https://components/MediaAspectRatio",type:"string",enum:["1:1","16\
:9","9:16","9:7","7:9"]};function Be(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=Be.evaluated;return i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),typeof s!=
"string"?(Be.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must b\
e string"}],!1):s==="1:1"||s==="16:9"||s==="9:16"||s==="9:7"||s==="7:9"?(Be.errors=r,e===0):(Be.errors=[{instancePath:t,
schemaPath:"#/enum",keyword:"enum",params:{allowedValues:Ca.enum},message:"must be equal to one of the allowed\
 values"}],!1)}Be.evaluated={dynamicProps:!1,dynamicItems:!1};const Ta={$id:"https://components/MediaImageOutp\
utFormat",type:"string",enum:["webp","png","jpg"]};function Ge(s,{instancePath:t="",parentData:j,parentDataProperty:O,
rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=Ge.evaluated;return i.dynamicProps&&(i.props=void 0),
i.dynamicItems&&(i.items=void 0),typeof s!="string"?(Ge.errors=[{instancePath:t,schemaPath:"#/type",keyword:"t\
ype",params:{type:"string"},message:"must be string"}],!1):s==="webp"||s==="png"||s==="jpg"?(Ge.errors=r,e===0):
(Ge.errors=[{instancePath:t,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:Ta.enum},message:"must be\
 equal to one of the allowed values"}],!1)}Ge.evaluated={dynamicProps:!1,dynamicItems:!1};const Sa={$id:"https://components/MediaInlineImageSource",type:"object",properties:{url:{type:"string",format:"\
uri"},dataBase64:{type:"string"},mimeType:{type:"string",enum:["image/webp","image/png","image/jpeg","image/jp\
g"]}},additionalProperties:!1,oneOf:[{required:["url"]},{required:["dataBase64"]}]};function le(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=le.evaluated;i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0);const a=e;let p=!1,o=null;const n=e;if(s&&typeof s==
"object"&&!Array.isArray(s)){let K;if(s.url===void 0&&(K="url")){const T={instancePath:t,schemaPath:"#/oneOf/0\
/required",keyword:"required",params:{missingProperty:K},message:"must have required property '"+K+"'"};r===null?
r=[T]:r.push(T),e++}}var C=n===e;C&&(p=!0,o=0);const f=e;if(s&&typeof s=="object"&&!Array.isArray(s)){let K;if(s.
dataBase64===void 0&&(K="dataBase64")){const T={instancePath:t,schemaPath:"#/oneOf/1/required",keyword:"requir\
ed",params:{missingProperty:K},message:"must have required property '"+K+"'"};r===null?r=[T]:r.push(T),e++}}var C=f===
e;if(C&&p?(p=!1,o=[o,1]):C&&(p=!0,o=1),p)e=a,r!==null&&(a?r.length=a:r=null);else{const K={instancePath:t,schemaPath:"\
#/oneOf",keyword:"oneOf",params:{passingSchemas:o},message:"must match exactly one schema in oneOf"};return r===
null?r=[K]:r.push(K),e++,le.errors=r,!1}if(e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){const K=e;for(const T in s)
if(!(T==="url"||T==="dataBase64"||T==="mimeType")){return le.errors=[{instancePath:t,schemaPath:"#/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:T},message:"must NOT have additional prop\
erties"}],!1;break}if(K===e){if(s.url!==void 0){let T=s.url;const Pe=e;if(e===Pe&&e===Pe)if(typeof T=="string"){
if(!X(T))return le.errors=[{instancePath:t+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{
format:"uri"},message:'must match format "uri"'}],!1}else return le.errors=[{instancePath:t+"/url",schemaPath:"\
#/properties/url/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var Q=Pe===e}else var Q=!0;
if(Q){if(s.dataBase64!==void 0){const T=e;if(typeof s.dataBase64!="string")return le.errors=[{instancePath:t+"\
/dataBase64",schemaPath:"#/properties/dataBase64/type",keyword:"type",params:{type:"string"},message:"must be \
string"}],!1;var Q=T===e}else var Q=!0;if(Q)if(s.mimeType!==void 0){let T=s.mimeType;const Pe=e;if(typeof T!="\
string")return le.errors=[{instancePath:t+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;if(!(T==="image/webp"||T==="image/png"||T==="image/jpeg"||T==="im\
age/jpg"))return le.errors=[{instancePath:t+"/mimeType",schemaPath:"#/properties/mimeType/enum",keyword:"enum",
params:{allowedValues:Sa.properties.mimeType.enum},message:"must be equal to one of the allowed values"}],!1;var Q=Pe===
e}else var Q=!0}}}else return le.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object"}],!1;return le.errors=r,e===0}le.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function Z(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=Z.evaluated;i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0);const a=e;let p=!1,o=null;
const n=e;if(e===n&&e===n)if(typeof s=="string"){if(!X(s)){const K={instancePath:t,schemaPath:"#/oneOf/0/forma\
t",keyword:"format",params:{format:"uri"},message:'must match format "uri"'};r===null?r=[K]:r.push(K),e++}}else{
const K={instancePath:t,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};r===null?r=[K]:r.push(K),e++}var C=n===e;C&&(p=!0,o=0);const f=e;le(s,{instancePath:t,parentData:j,parentDataProperty:O,
rootData:v,dynamicAnchors:b})||(r=r===null?le.errors:r.concat(le.errors),e=r.length);var C=f===e;if(C&&p)p=!1,
o=[o,1];else if(C){p=!0,o=1;var Q=!0}if(p)e=a,r!==null&&(a?r.length=a:r=null);else{const K={instancePath:t,schemaPath:"\
#/oneOf",keyword:"oneOf",params:{passingSchemas:o},message:"must match exactly one schema in oneOf"};return r===
null?r=[K]:r.push(K),e++,Z.errors=r,!1}return Z.errors=r,i.props=Q,e===0}Z.evaluated={dynamicProps:!0,dynamicItems:!1};const Ua={$id:"https://components/MediaInlineAudioSource",type:"object",properties:{url:{type:"string",format:"\
uri"},dataBase64:{type:"string"},mimeType:{type:"string",enum:["audio/ogg","audio/opus","audio/wav","audio/x-w\
av","audio/wave","audio/mpeg","audio/mp3","audio/flac","audio/x-flac","audio/aac","audio/mp4","audio/webm"]}},
additionalProperties:!1,oneOf:[{required:["url"]},{required:["dataBase64"]}]};function Oe(s,{instancePath:t="",
parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=Oe.evaluated;i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0);const a=e;let p=!1,o=null;const n=e;if(s&&typeof s==
"object"&&!Array.isArray(s)){let K;if(s.url===void 0&&(K="url")){const T={instancePath:t,schemaPath:"#/oneOf/0\
/required",keyword:"required",params:{missingProperty:K},message:"must have required property '"+K+"'"};r===null?
r=[T]:r.push(T),e++}}var C=n===e;C&&(p=!0,o=0);const f=e;if(s&&typeof s=="object"&&!Array.isArray(s)){let K;if(s.
dataBase64===void 0&&(K="dataBase64")){const T={instancePath:t,schemaPath:"#/oneOf/1/required",keyword:"requir\
ed",params:{missingProperty:K},message:"must have required property '"+K+"'"};r===null?r=[T]:r.push(T),e++}}var C=f===
e;if(C&&p?(p=!1,o=[o,1]):C&&(p=!0,o=1),p)e=a,r!==null&&(a?r.length=a:r=null);else{const K={instancePath:t,schemaPath:"\
#/oneOf",keyword:"oneOf",params:{passingSchemas:o},message:"must match exactly one schema in oneOf"};return r===
null?r=[K]:r.push(K),e++,Oe.errors=r,!1}if(e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){const K=e;for(const T in s)
if(!(T==="url"||T==="dataBase64"||T==="mimeType")){return Oe.errors=[{instancePath:t,schemaPath:"#/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:T},message:"must NOT have additional prop\
erties"}],!1;break}if(K===e){if(s.url!==void 0){let T=s.url;const Pe=e;if(e===Pe&&e===Pe)if(typeof T=="string"){
if(!X(T))return Oe.errors=[{instancePath:t+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{
format:"uri"},message:'must match format "uri"'}],!1}else return Oe.errors=[{instancePath:t+"/url",schemaPath:"\
#/properties/url/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var Q=Pe===e}else var Q=!0;
if(Q){if(s.dataBase64!==void 0){const T=e;if(typeof s.dataBase64!="string")return Oe.errors=[{instancePath:t+"\
/dataBase64",schemaPath:"#/properties/dataBase64/type",keyword:"type",params:{type:"string"},message:"must be \
string"}],!1;var Q=T===e}else var Q=!0;if(Q)if(s.mimeType!==void 0){let T=s.mimeType;const Pe=e;if(typeof T!="\
string")return Oe.errors=[{instancePath:t+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;if(!(T==="audio/ogg"||T==="audio/opus"||T==="audio/wav"||T==="aud\
io/x-wav"||T==="audio/wave"||T==="audio/mpeg"||T==="audio/mp3"||T==="audio/flac"||T==="audio/x-flac"||T==="aud\
io/aac"||T==="audio/mp4"||T==="audio/webm"))return Oe.errors=[{instancePath:t+"/mimeType",schemaPath:"#/proper\
ties/mimeType/enum",keyword:"enum",params:{allowedValues:Ua.properties.mimeType.enum},message:"must be equal t\
o one of the allowed values"}],!1;var Q=Pe===e}else var Q=!0}}}else return Oe.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Oe.errors=r,e===0}Oe.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function nr(s,{instancePath:t="",parentData:j,parentDataProperty:O,
rootData:v=s,dynamicAnchors:b={}}={}){let r=null,e=0;const i=nr.evaluated;i.dynamicProps&&(i.props=void 0),i.dynamicItems&&
(i.items=void 0);const a=e;let p=!1,o=null;const n=e;if(e===n&&e===n)if(typeof s=="string"){if(!X(s)){const K={
instancePath:t,schemaPath:"#/oneOf/0/format",keyword:"format",params:{format:"uri"},message:'must match format\
 "uri"'};r===null?r=[K]:r.push(K),e++}}else{const K={instancePath:t,schemaPath:"#/oneOf/0/type",keyword:"type",
params:{type:"string"},message:"must be string"};r===null?r=[K]:r.push(K),e++}var C=n===e;C&&(p=!0,o=0);const f=e;
Oe(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b})||(r=r===null?Oe.errors:r.
concat(Oe.errors),e=r.length);var C=f===e;if(C&&p)p=!1,o=[o,1];else if(C){p=!0,o=1;var Q=!0}if(p)e=a,r!==null&&
(a?r.length=a:r=null);else{const K={instancePath:t,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:o},
message:"must match exactly one schema in oneOf"};return r===null?r=[K]:r.push(K),e++,nr.errors=r,!1}return nr.
errors=r,i.props=Q,e===0}nr.evaluated={dynamicProps:!0,dynamicItems:!1};const Fa=new RegExp("^[A-G](?:#|b)?\\s(\
?:major|minor)$","u");function Or(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){
let r=null,e=0;const i=Or.evaluated;i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0);const a=e;
let p=!1,o=null;const n=e;if(e===n)if(s&&typeof s=="object"&&!Array.isArray(s)){let te;if(s.task===void 0&&(te=
"task")||s.input===void 0&&(te="input")){const pr={instancePath:t,schemaPath:"#/oneOf/0/required",keyword:"req\
uired",params:{missingProperty:te},message:"must have required property '"+te+"'"};r===null?r=[pr]:r.push(pr),
e++}else{const pr=e;for(const L in s)if(!(L==="task"||L==="input"||L==="idempotencyKey"||L==="completionCallba\
ckUrl")){const z={instancePath:t,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:L},message:"must NOT have additional properties"};r===null?r=[z]:r.push(z),e++;break}if(pr===
e){if(s.task!==void 0){let L=s.task;const z=e;if(typeof L!="string"){const N={instancePath:t+"/task",schemaPath:"\
#/oneOf/0/properties/task/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[N]:
r.push(N),e++}if(L!=="image.generate"){const N={instancePath:t+"/task",schemaPath:"#/oneOf/0/properties/task/e\
num",keyword:"enum",params:{allowedValues:J.oneOf[0].properties.task.enum},message:"must be equal to one of th\
e allowed values"};r===null?r=[N]:r.push(N),e++}var f=z===e}else var f=!0;if(f){if(s.input!==void 0){let L=s.input;
const z=e;if(e===z)if(L&&typeof L=="object"&&!Array.isArray(L)){let $;if(L.prompt===void 0&&($="prompt")){const M={
instancePath:t+"/input",schemaPath:"#/oneOf/0/properties/input/required",keyword:"required",params:{missingProperty:$},
message:"must have required property '"+$+"'"};r===null?r=[M]:r.push(M),e++}else{const M=e;for(const D in L)if(!it.
call(J.oneOf[0].properties.input.properties,D)){const S={instancePath:t+"/input",schemaPath:"#/oneOf/0/propert\
ies/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:D},message:"must NOT\
 have additional properties"};r===null?r=[S]:r.push(S),e++;break}if(M===e){if(L.prompt!==void 0){let D=L.prompt;
const S=e;if(e===S)if(typeof D=="string"){if(P(D)>4e3){const u={instancePath:t+"/input/prompt",schemaPath:"#/o\
neOf/0/properties/input/properties/prompt/maxLength",keyword:"maxLength",params:{limit:4e3},message:"must NOT \
have more than 4000 characters"};r===null?r=[u]:r.push(u),e++}else if(P(D)<1){const u={instancePath:t+"/input/\
prompt",schemaPath:"#/oneOf/0/properties/input/properties/prompt/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"};r===null?r=[u]:r.push(u),e++}}else{const u={instancePath:t+"/\
input/prompt",schemaPath:"#/oneOf/0/properties/input/properties/prompt/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string"};r===null?r=[u]:r.push(u),e++}var C=S===e}else var C=!0;if(C){if(L.aspectRatio!==
void 0){const D=e;Be(L.aspectRatio,{instancePath:t+"/input/aspectRatio",parentData:L,parentDataProperty:"aspec\
tRatio",rootData:v,dynamicAnchors:b})||(r=r===null?Be.errors:r.concat(Be.errors),e=r.length);var C=D===e}else var C=!0;
if(C){if(L.outputFormat!==void 0){const D=e;Ge(L.outputFormat,{instancePath:t+"/input/outputFormat",parentData:L,
parentDataProperty:"outputFormat",rootData:v,dynamicAnchors:b})||(r=r===null?Ge.errors:r.concat(Ge.errors),e=r.
length);var C=D===e}else var C=!0;if(C){if(L.highDetail!==void 0){const D=e;if(typeof L.highDetail!="boolean"){
const u={instancePath:t+"/input/highDetail",schemaPath:"#/oneOf/0/properties/input/properties/highDetail/type",
keyword:"type",params:{type:"boolean"},message:"must be boolean"};r===null?r=[u]:r.push(u),e++}var C=D===e}else
var C=!0;if(C){if(L.upscale!==void 0){const D=e;if(typeof L.upscale!="boolean"){const u={instancePath:t+"/inpu\
t/upscale",schemaPath:"#/oneOf/0/properties/input/properties/upscale/type",keyword:"type",params:{type:"boolea\
n"},message:"must be boolean"};r===null?r=[u]:r.push(u),e++}var C=D===e}else var C=!0;if(C){if(L.width!==void 0){
let D=L.width;const S=e;if(!(typeof D=="number"&&!(D%1)&&!isNaN(D)&&isFinite(D))){const h={instancePath:t+"/in\
put/width",schemaPath:"#/oneOf/0/properties/input/properties/width/type",keyword:"type",params:{type:"integer"},
message:"must be integer"};r===null?r=[h]:r.push(h),e++}if(e===S&&typeof D=="number"&&isFinite(D))if(D<32||isNaN(
D)){const h={instancePath:t+"/input/width",schemaPath:"#/oneOf/0/properties/input/properties/width/minimum",keyword:"\
minimum",params:{comparison:">=",limit:32},message:"must be >= 32"};r===null?r=[h]:r.push(h),e++}else{let h;if(h=
D/32,h!==parseInt(h)){const w={instancePath:t+"/input/width",schemaPath:"#/oneOf/0/properties/input/properties\
/width/multipleOf",keyword:"multipleOf",params:{multipleOf:32},message:"must be multiple of 32"};r===null?r=[w]:
r.push(w),e++}}var C=S===e}else var C=!0;if(C){if(L.height!==void 0){let D=L.height;const S=e;if(!(typeof D=="\
number"&&!(D%1)&&!isNaN(D)&&isFinite(D))){const h={instancePath:t+"/input/height",schemaPath:"#/oneOf/0/proper\
ties/input/properties/height/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?
r=[h]:r.push(h),e++}if(e===S&&typeof D=="number"&&isFinite(D))if(D<32||isNaN(D)){const h={instancePath:t+"/inp\
ut/height",schemaPath:"#/oneOf/0/properties/input/properties/height/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:32},message:"must be >= 32"};r===null?r=[h]:r.push(h),e++}else{let h;if(h=D/32,h!==parseInt(h)){const w={
instancePath:t+"/input/height",schemaPath:"#/oneOf/0/properties/input/properties/height/multipleOf",keyword:"m\
ultipleOf",params:{multipleOf:32},message:"must be multiple of 32"};r===null?r=[w]:r.push(w),e++}}var C=S===e}else
var C=!0;if(C){if(L.referenceImageUrls!==void 0){let D=L.referenceImageUrls;const S=e;if(e===S)if(Array.isArray(
D))if(D.length>5){const h={instancePath:t+"/input/referenceImageUrls",schemaPath:"#/oneOf/0/properties/input/p\
roperties/referenceImageUrls/maxItems",keyword:"maxItems",params:{limit:5},message:"must NOT have more than 5 \
items"};r===null?r=[h]:r.push(h),e++}else{var Q=!0;const h=D.length;for(let w=0;w<h;w++){let m=D[w];const I=e;
if(e===I&&e===I)if(typeof m=="string"){if(!X(m)){const q={instancePath:t+"/input/referenceImageUrls/"+w,schemaPath:"\
#/oneOf/0/properties/input/properties/referenceImageUrls/items/format",keyword:"format",params:{format:"uri"},
message:'must match format "uri"'};r===null?r=[q]:r.push(q),e++}}else{const q={instancePath:t+"/input/referenc\
eImageUrls/"+w,schemaPath:"#/oneOf/0/properties/input/properties/referenceImageUrls/items/type",keyword:"type",
params:{type:"string"},message:"must be string"};r===null?r=[q]:r.push(q),e++}var Q=I===e;if(!Q)break}}else{const h={
instancePath:t+"/input/referenceImageUrls",schemaPath:"#/oneOf/0/properties/input/properties/referenceImageUrl\
s/type",keyword:"type",params:{type:"array"},message:"must be array"};r===null?r=[h]:r.push(h),e++}var C=S===e}else
var C=!0;if(C)if(L.referenceImages!==void 0){let D=L.referenceImages;const S=e;if(e===S)if(Array.isArray(D))if(D.
length>5){const h={instancePath:t+"/input/referenceImages",schemaPath:"#/oneOf/0/properties/input/properties/r\
eferenceImages/maxItems",keyword:"maxItems",params:{limit:5},message:"must NOT have more than 5 items"};r===null?
r=[h]:r.push(h),e++}else{var K=!0;const h=D.length;for(let w=0;w<h;w++){const m=e;Z(D[w],{instancePath:t+"/inp\
ut/referenceImages/"+w,parentData:D,parentDataProperty:w,rootData:v,dynamicAnchors:b})||(r=r===null?Z.errors:r.
concat(Z.errors),e=r.length);var K=m===e;if(!K)break}}else{const h={instancePath:t+"/input/referenceImages",schemaPath:"\
#/oneOf/0/properties/input/properties/referenceImages/type",keyword:"type",params:{type:"array"},message:"must\
 be array"};r===null?r=[h]:r.push(h),e++}var C=S===e}else var C=!0}}}}}}}}}}else{const $={instancePath:t+"/inp\
ut",schemaPath:"#/oneOf/0/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object"};
r===null?r=[$]:r.push($),e++}var f=z===e}else var f=!0;if(f){if(s.idempotencyKey!==void 0){let L=s.idempotencyKey;
const z=e;if(e===z)if(typeof L=="string"){if(P(L)>200){const $={instancePath:t+"/idempotencyKey",schemaPath:"#\
/oneOf/0/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have mo\
re than 200 characters"};r===null?r=[$]:r.push($),e++}else if(P(L)<1){const $={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/0/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must \
NOT have fewer than 1 characters"};r===null?r=[$]:r.push($),e++}}else{const $={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/0/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};r===null?r=[$]:r.push($),e++}var f=z===e}else var f=!0;if(f)if(s.completionCallbackUrl!==void 0){let L=s.
completionCallbackUrl;const z=e;if(e===z&&e===z)if(typeof L=="string"){if(!X(L)){const $={instancePath:t+"/com\
pletionCallbackUrl",schemaPath:"#/oneOf/0/properties/completionCallbackUrl/format",keyword:"format",params:{format:"\
uri"},message:'must match format "uri"'};r===null?r=[$]:r.push($),e++}}else{const $={instancePath:t+"/completi\
onCallbackUrl",schemaPath:"#/oneOf/0/properties/completionCallbackUrl/type",keyword:"type",params:{type:"strin\
g"},message:"must be string"};r===null?r=[$]:r.push($),e++}var f=z===e}else var f=!0}}}}}else{const te={instancePath:t,
schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[te]:r.
push(te),e++}var W=n===e;if(W){p=!0,o=0;var T=!0}const Pe=e;if(e===Pe)if(s&&typeof s=="object"&&!Array.isArray(
s)){let te;if(s.task===void 0&&(te="task")||s.input===void 0&&(te="input")){const pr={instancePath:t,schemaPath:"\
#/oneOf/1/required",keyword:"required",params:{missingProperty:te},message:"must have required property '"+te+
"'"};r===null?r=[pr]:r.push(pr),e++}else{const pr=e;for(const L in s)if(!(L==="task"||L==="input"||L==="idempo\
tencyKey"||L==="completionCallbackUrl")){const z={instancePath:t,schemaPath:"#/oneOf/1/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:L},message:"must NOT have additional properties"};r===null?r=
[z]:r.push(z),e++;break}if(pr===e){if(s.task!==void 0){let L=s.task;const z=e;if(typeof L!="string"){const N={
instancePath:t+"/task",schemaPath:"#/oneOf/1/properties/task/type",keyword:"type",params:{type:"string"},message:"\
must be string"};r===null?r=[N]:r.push(N),e++}if(L!=="image.edit"){const N={instancePath:t+"/task",schemaPath:"\
#/oneOf/1/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[1].properties.task.enum},message:"\
must be equal to one of the allowed values"};r===null?r=[N]:r.push(N),e++}var He=z===e}else var He=!0;if(He){if(s.
input!==void 0){let L=s.input;const z=e,N=e;let $=!1;const M=e;if(L&&typeof L=="object"&&!Array.isArray(L)){let u;
if(L.sourceImageUrl===void 0&&(u="sourceImageUrl")){const h={instancePath:t+"/input",schemaPath:"#/oneOf/1/pro\
perties/input/anyOf/0/required",keyword:"required",params:{missingProperty:u},message:"must have required prop\
erty '"+u+"'"};r===null?r=[h]:r.push(h),e++}}var _t=M===e;$=$||_t;const D=e;if(L&&typeof L=="object"&&!Array.isArray(
L)){let u;if(L.sourceImage===void 0&&(u="sourceImage")){const h={instancePath:t+"/input",schemaPath:"#/oneOf/1\
/properties/input/anyOf/1/required",keyword:"required",params:{missingProperty:u},message:"must have required \
property '"+u+"'"};r===null?r=[h]:r.push(h),e++}}var _t=D===e;if($=$||_t,$)e=N,r!==null&&(N?r.length=N:r=null);else{
const u={instancePath:t+"/input",schemaPath:"#/oneOf/1/properties/input/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};r===null?r=[u]:r.push(u),e++}if(e===z)if(L&&typeof L=="object"&&!Array.isArray(
L)){let u;if(L.prompt===void 0&&(u="prompt")){const h={instancePath:t+"/input",schemaPath:"#/oneOf/1/propertie\
s/input/required",keyword:"required",params:{missingProperty:u},message:"must have required property '"+u+"'"};
r===null?r=[h]:r.push(h),e++}else{const h=e;for(const w in L)if(!(w==="prompt"||w==="sourceImageUrl"||w==="sou\
rceImage"||w==="outputFormat"||w==="highDetail"||w==="referenceImageUrls"||w==="referenceImages")){const m={instancePath:t+
"/input",schemaPath:"#/oneOf/1/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:w},
message:"must NOT have additional properties"};r===null?r=[m]:r.push(m),e++;break}if(h===e){if(L.prompt!==void 0){
let w=L.prompt;const m=e;if(e===m)if(typeof w=="string"){if(P(w)>4e3){const I={instancePath:t+"/input/prompt",
schemaPath:"#/oneOf/1/properties/input/properties/prompt/maxLength",keyword:"maxLength",params:{limit:4e3},message:"\
must NOT have more than 4000 characters"};r===null?r=[I]:r.push(I),e++}else if(P(w)<1){const I={instancePath:t+
"/input/prompt",schemaPath:"#/oneOf/1/properties/input/properties/prompt/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};r===null?r=[I]:r.push(I),e++}}else{const I={instancePath:t+
"/input/prompt",schemaPath:"#/oneOf/1/properties/input/properties/prompt/type",keyword:"type",params:{type:"st\
ring"},message:"must be string"};r===null?r=[I]:r.push(I),e++}var oe=m===e}else var oe=!0;if(oe){if(L.sourceImageUrl!==
void 0){let w=L.sourceImageUrl;const m=e;if(e===m&&e===m)if(typeof w=="string"){if(!X(w)){const k={instancePath:t+
"/input/sourceImageUrl",schemaPath:"#/oneOf/1/properties/input/properties/sourceImageUrl/format",keyword:"form\
at",params:{format:"uri"},message:'must match format "uri"'};r===null?r=[k]:r.push(k),e++}}else{const k={instancePath:t+
"/input/sourceImageUrl",schemaPath:"#/oneOf/1/properties/input/properties/sourceImageUrl/type",keyword:"type",
params:{type:"string"},message:"must be string"};r===null?r=[k]:r.push(k),e++}var oe=m===e}else var oe=!0;if(oe){
if(L.sourceImage!==void 0){const w=e;Z(L.sourceImage,{instancePath:t+"/input/sourceImage",parentData:L,parentDataProperty:"\
sourceImage",rootData:v,dynamicAnchors:b})||(r=r===null?Z.errors:r.concat(Z.errors),e=r.length);var oe=w===e}else
var oe=!0;if(oe){if(L.outputFormat!==void 0){const w=e;Ge(L.outputFormat,{instancePath:t+"/input/outputFormat",
parentData:L,parentDataProperty:"outputFormat",rootData:v,dynamicAnchors:b})||(r=r===null?Ge.errors:r.concat(Ge.
errors),e=r.length);var oe=w===e}else var oe=!0;if(oe){if(L.highDetail!==void 0){const w=e;if(typeof L.highDetail!=
"boolean"){const I={instancePath:t+"/input/highDetail",schemaPath:"#/oneOf/1/properties/input/properties/highD\
etail/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};r===null?r=[I]:r.push(I),e++}var oe=w===
e}else var oe=!0;if(oe){if(L.referenceImageUrls!==void 0){let w=L.referenceImageUrls;const m=e;if(e===m)if(Array.
isArray(w))if(w.length>5){const k={instancePath:t+"/input/referenceImageUrls",schemaPath:"#/oneOf/1/properties\
/input/properties/referenceImageUrls/maxItems",keyword:"maxItems",params:{limit:5},message:"must NOT have more\
 than 5 items"};r===null?r=[k]:r.push(k),e++}else{var St=!0;const k=w.length;for(let q=0;q<k;q++){let g=w[q];const U=e;
if(e===U&&e===U)if(typeof g=="string"){if(!X(g)){const l={instancePath:t+"/input/referenceImageUrls/"+q,schemaPath:"\
#/oneOf/1/properties/input/properties/referenceImageUrls/items/format",keyword:"format",params:{format:"uri"},
message:'must match format "uri"'};r===null?r=[l]:r.push(l),e++}}else{const l={instancePath:t+"/input/referenc\
eImageUrls/"+q,schemaPath:"#/oneOf/1/properties/input/properties/referenceImageUrls/items/type",keyword:"type",
params:{type:"string"},message:"must be string"};r===null?r=[l]:r.push(l),e++}var St=U===e;if(!St)break}}else{
const k={instancePath:t+"/input/referenceImageUrls",schemaPath:"#/oneOf/1/properties/input/properties/referenc\
eImageUrls/type",keyword:"type",params:{type:"array"},message:"must be array"};r===null?r=[k]:r.push(k),e++}var oe=m===
e}else var oe=!0;if(oe)if(L.referenceImages!==void 0){let w=L.referenceImages;const m=e;if(e===m)if(Array.isArray(
w))if(w.length>5){const k={instancePath:t+"/input/referenceImages",schemaPath:"#/oneOf/1/properties/input/prop\
erties/referenceImages/maxItems",keyword:"maxItems",params:{limit:5},message:"must NOT have more than 5 items"};
r===null?r=[k]:r.push(k),e++}else{var Ut=!0;const k=w.length;for(let q=0;q<k;q++){const g=e;Z(w[q],{instancePath:t+
"/input/referenceImages/"+q,parentData:w,parentDataProperty:q,rootData:v,dynamicAnchors:b})||(r=r===null?Z.errors:
r.concat(Z.errors),e=r.length);var Ut=g===e;if(!Ut)break}}else{const k={instancePath:t+"/input/referenceImages",
schemaPath:"#/oneOf/1/properties/input/properties/referenceImages/type",keyword:"type",params:{type:"array"},message:"\
must be array"};r===null?r=[k]:r.push(k),e++}var oe=m===e}else var oe=!0}}}}}}}}else{const u={instancePath:t+"\
/input",schemaPath:"#/oneOf/1/properties/input/type",keyword:"type",params:{type:"object"},message:"must be ob\
ject"};r===null?r=[u]:r.push(u),e++}var He=z===e}else var He=!0;if(He){if(s.idempotencyKey!==void 0){let L=s.idempotencyKey;
const z=e;if(e===z)if(typeof L=="string"){if(P(L)>200){const $={instancePath:t+"/idempotencyKey",schemaPath:"#\
/oneOf/1/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have mo\
re than 200 characters"};r===null?r=[$]:r.push($),e++}else if(P(L)<1){const $={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/1/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must \
NOT have fewer than 1 characters"};r===null?r=[$]:r.push($),e++}}else{const $={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/1/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};r===null?r=[$]:r.push($),e++}var He=z===e}else var He=!0;if(He)if(s.completionCallbackUrl!==void 0){let L=s.
completionCallbackUrl;const z=e;if(e===z&&e===z)if(typeof L=="string"){if(!X(L)){const $={instancePath:t+"/com\
pletionCallbackUrl",schemaPath:"#/oneOf/1/properties/completionCallbackUrl/format",keyword:"format",params:{format:"\
uri"},message:'must match format "uri"'};r===null?r=[$]:r.push($),e++}}else{const $={instancePath:t+"/completi\
onCallbackUrl",schemaPath:"#/oneOf/1/properties/completionCallbackUrl/type",keyword:"type",params:{type:"strin\
g"},message:"must be string"};r===null?r=[$]:r.push($),e++}var He=z===e}else var He=!0}}}}}else{const te={instancePath:t,
schemaPath:"#/oneOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[te]:r.
push(te),e++}var W=Pe===e;if(W&&p)p=!1,o=[o,1];else{W&&(p=!0,o=1,T!==!0&&(T=!0));const te=e;if(e===te)if(s&&typeof s==
"object"&&!Array.isArray(s)){let L;if(s.task===void 0&&(L="task")||s.input===void 0&&(L="input")){const z={instancePath:t,
schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:L},message:"must have required prop\
erty '"+L+"'"};r===null?r=[z]:r.push(z),e++}else{const z=e;for(const N in s)if(!(N==="task"||N==="input"||N===
"idempotencyKey"||N==="completionCallbackUrl")){const $={instancePath:t,schemaPath:"#/oneOf/2/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:N},message:"must NOT have additional propertie\
s"};r===null?r=[$]:r.push($),e++;break}if(z===e){if(s.task!==void 0){let N=s.task;const $=e;if(typeof N!="stri\
ng"){const M={instancePath:t+"/task",schemaPath:"#/oneOf/2/properties/task/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[M]:r.push(M),e++}if(N!=="video.generate"){const M={instancePath:t+
"/task",schemaPath:"#/oneOf/2/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[2].properties.
task.enum},message:"must be equal to one of the allowed values"};r===null?r=[M]:r.push(M),e++}var ze=$===e}else
var ze=!0;if(ze){if(s.input!==void 0){let N=s.input;const $=e;if(e===$)if(N&&typeof N=="object"&&!Array.isArray(
N)){let D;if(N.prompt===void 0&&(D="prompt")){const S={instancePath:t+"/input",schemaPath:"#/oneOf/2/propertie\
s/input/required",keyword:"required",params:{missingProperty:D},message:"must have required property '"+D+"'"};
r===null?r=[S]:r.push(S),e++}else{const S=e;for(const u in N)if(!it.call(J.oneOf[2].properties.input.properties,
u)){const h={instancePath:t+"/input",schemaPath:"#/oneOf/2/properties/input/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:u},message:"must NOT have additional properties"};r===null?r=[h]:
r.push(h),e++;break}if(S===e){if(N.prompt!==void 0){let u=N.prompt;const h=e;if(e===h)if(typeof u=="string"){if(P(
u)>4e3){const w={instancePath:t+"/input/prompt",schemaPath:"#/oneOf/2/properties/input/properties/prompt/maxLe\
ngth",keyword:"maxLength",params:{limit:4e3},message:"must NOT have more than 4000 characters"};r===null?r=[w]:
r.push(w),e++}else if(P(u)<1){const w={instancePath:t+"/input/prompt",schemaPath:"#/oneOf/2/properties/input/p\
roperties/prompt/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 character\
s"};r===null?r=[w]:r.push(w),e++}}else{const w={instancePath:t+"/input/prompt",schemaPath:"#/oneOf/2/propertie\
s/input/properties/prompt/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[w]:
r.push(w),e++}var E=h===e}else var E=!0;if(E){if(N.startFrameImageUrl!==void 0){let u=N.startFrameImageUrl;const h=e;
if(e===h&&e===h)if(typeof u=="string"){if(!X(u)){const m={instancePath:t+"/input/startFrameImageUrl",schemaPath:"\
#/oneOf/2/properties/input/properties/startFrameImageUrl/format",keyword:"format",params:{format:"uri"},message:'\
must match format "uri"'};r===null?r=[m]:r.push(m),e++}}else{const m={instancePath:t+"/input/startFrameImageUr\
l",schemaPath:"#/oneOf/2/properties/input/properties/startFrameImageUrl/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"};r===null?r=[m]:r.push(m),e++}var E=h===e}else var E=!0;if(E){if(N.startFrameImage!==
void 0){const u=e;Z(N.startFrameImage,{instancePath:t+"/input/startFrameImage",parentData:N,parentDataProperty:"\
startFrameImage",rootData:v,dynamicAnchors:b})||(r=r===null?Z.errors:r.concat(Z.errors),e=r.length);var E=u===
e}else var E=!0;if(E){if(N.sourceImageUrl!==void 0){let u=N.sourceImageUrl;const h=e;if(e===h&&e===h)if(typeof u==
"string"){if(!X(u)){const m={instancePath:t+"/input/sourceImageUrl",schemaPath:"#/oneOf/2/properties/input/pro\
perties/sourceImageUrl/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'};r===null?
r=[m]:r.push(m),e++}}else{const m={instancePath:t+"/input/sourceImageUrl",schemaPath:"#/oneOf/2/properties/inp\
ut/properties/sourceImageUrl/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=
[m]:r.push(m),e++}var E=h===e}else var E=!0;if(E){if(N.sourceImage!==void 0){const u=e;Z(N.sourceImage,{instancePath:t+
"/input/sourceImage",parentData:N,parentDataProperty:"sourceImage",rootData:v,dynamicAnchors:b})||(r=r===null?
Z.errors:r.concat(Z.errors),e=r.length);var E=u===e}else var E=!0;if(E){if(N.overlapFrameImageUrls!==void 0){let u=N.
overlapFrameImageUrls;const h=e;if(e===h)if(Array.isArray(u))if(u.length>12){const m={instancePath:t+"/input/o\
verlapFrameImageUrls",schemaPath:"#/oneOf/2/properties/input/properties/overlapFrameImageUrls/maxItems",keyword:"\
maxItems",params:{limit:12},message:"must NOT have more than 12 items"};r===null?r=[m]:r.push(m),e++}else{var Ft=!0;
const m=u.length;for(let I=0;I<m;I++){let k=u[I];const q=e;if(e===q&&e===q)if(typeof k=="string"){if(!X(k)){const U={
instancePath:t+"/input/overlapFrameImageUrls/"+I,schemaPath:"#/oneOf/2/properties/input/properties/overlapFram\
eImageUrls/items/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'};r===null?r=
[U]:r.push(U),e++}}else{const U={instancePath:t+"/input/overlapFrameImageUrls/"+I,schemaPath:"#/oneOf/2/proper\
ties/input/properties/overlapFrameImageUrls/items/type",keyword:"type",params:{type:"string"},message:"must be\
 string"};r===null?r=[U]:r.push(U),e++}var Ft=q===e;if(!Ft)break}}else{const m={instancePath:t+"/input/overlap\
FrameImageUrls",schemaPath:"#/oneOf/2/properties/input/properties/overlapFrameImageUrls/type",keyword:"type",params:{
type:"array"},message:"must be array"};r===null?r=[m]:r.push(m),e++}var E=h===e}else var E=!0;if(E){if(N.overlapFrameImages!==
void 0){let u=N.overlapFrameImages;const h=e;if(e===h)if(Array.isArray(u))if(u.length>12){const m={instancePath:t+
"/input/overlapFrameImages",schemaPath:"#/oneOf/2/properties/input/properties/overlapFrameImages/maxItems",keyword:"\
maxItems",params:{limit:12},message:"must NOT have more than 12 items"};r===null?r=[m]:r.push(m),e++}else{var Rt=!0;
const m=u.length;for(let I=0;I<m;I++){const k=e;Z(u[I],{instancePath:t+"/input/overlapFrameImages/"+I,parentData:u,
parentDataProperty:I,rootData:v,dynamicAnchors:b})||(r=r===null?Z.errors:r.concat(Z.errors),e=r.length);var Rt=k===
e;if(!Rt)break}}else{const m={instancePath:t+"/input/overlapFrameImages",schemaPath:"#/oneOf/2/properties/inpu\
t/properties/overlapFrameImages/type",keyword:"type",params:{type:"array"},message:"must be array"};r===null?r=
[m]:r.push(m),e++}var E=h===e}else var E=!0;if(E){if(N.finalFrameImageUrl!==void 0){let u=N.finalFrameImageUrl;
const h=e;if(e===h&&e===h)if(typeof u=="string"){if(!X(u)){const m={instancePath:t+"/input/finalFrameImageUrl",
schemaPath:"#/oneOf/2/properties/input/properties/finalFrameImageUrl/format",keyword:"format",params:{format:"\
uri"},message:'must match format "uri"'};r===null?r=[m]:r.push(m),e++}}else{const m={instancePath:t+"/input/fi\
nalFrameImageUrl",schemaPath:"#/oneOf/2/properties/input/properties/finalFrameImageUrl/type",keyword:"type",params:{
type:"string"},message:"must be string"};r===null?r=[m]:r.push(m),e++}var E=h===e}else var E=!0;if(E){if(N.finalFrameImage!==
void 0){const u=e;Z(N.finalFrameImage,{instancePath:t+"/input/finalFrameImage",parentData:N,parentDataProperty:"\
finalFrameImage",rootData:v,dynamicAnchors:b})||(r=r===null?Z.errors:r.concat(Z.errors),e=r.length);var E=u===
e}else var E=!0;if(E){if(N.referenceAudioUrl!==void 0){let u=N.referenceAudioUrl;const h=e;if(e===h&&e===h)if(typeof u==
"string"){if(!X(u)){const m={instancePath:t+"/input/referenceAudioUrl",schemaPath:"#/oneOf/2/properties/input/\
properties/referenceAudioUrl/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'};
r===null?r=[m]:r.push(m),e++}}else{const m={instancePath:t+"/input/referenceAudioUrl",schemaPath:"#/oneOf/2/pr\
operties/input/properties/referenceAudioUrl/type",keyword:"type",params:{type:"string"},message:"must be strin\
g"};r===null?r=[m]:r.push(m),e++}var E=h===e}else var E=!0;if(E){if(N.referenceAudio!==void 0){const u=e;nr(N.
referenceAudio,{instancePath:t+"/input/referenceAudio",parentData:N,parentDataProperty:"referenceAudio",rootData:v,
dynamicAnchors:b})||(r=r===null?nr.errors:r.concat(nr.errors),e=r.length);var E=u===e}else var E=!0;if(E){if(N.
durationSeconds!==void 0){let u=N.durationSeconds;const h=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(
u))){const m={instancePath:t+"/input/durationSeconds",schemaPath:"#/oneOf/2/properties/input/properties/durati\
onSeconds/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=[m]:r.push(m),e++}
if(e===h&&typeof u=="number"&&isFinite(u)){if(u>20||isNaN(u)){const m={instancePath:t+"/input/durationSeconds",
schemaPath:"#/oneOf/2/properties/input/properties/durationSeconds/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:20},message:"must be <= 20"};r===null?r=[m]:r.push(m),e++}else if(u<3||isNaN(u)){const m={instancePath:t+
"/input/durationSeconds",schemaPath:"#/oneOf/2/properties/input/properties/durationSeconds/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:3},message:"must be >= 3"};r===null?r=[m]:r.push(m),e++}}var E=h===e}else
var E=!0;if(E){if(N.durationFrames!==void 0){let u=N.durationFrames;const h=e;if(!(typeof u=="number"&&!(u%1)&&
!isNaN(u)&&isFinite(u))){const m={instancePath:t+"/input/durationFrames",schemaPath:"#/oneOf/2/properties/inpu\
t/properties/durationFrames/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=
[m]:r.push(m),e++}if(e===h&&typeof u=="number"&&isFinite(u)){if(u>257||isNaN(u)){const m={instancePath:t+"/inp\
ut/durationFrames",schemaPath:"#/oneOf/2/properties/input/properties/durationFrames/maximum",keyword:"maximum",
params:{comparison:"<=",limit:257},message:"must be <= 257"};r===null?r=[m]:r.push(m),e++}else if(u<9||isNaN(u)){
const m={instancePath:t+"/input/durationFrames",schemaPath:"#/oneOf/2/properties/input/properties/durationFram\
es/minimum",keyword:"minimum",params:{comparison:">=",limit:9},message:"must be >= 9"};r===null?r=[m]:r.push(m),
e++}}var E=h===e}else var E=!0;if(E){if(N.aspectRatio!==void 0){const u=e;Be(N.aspectRatio,{instancePath:t+"/i\
nput/aspectRatio",parentData:N,parentDataProperty:"aspectRatio",rootData:v,dynamicAnchors:b})||(r=r===null?Be.
errors:r.concat(Be.errors),e=r.length);var E=u===e}else var E=!0;if(E){if(N.sampledFps!==void 0){let u=N.sampledFps;
const h=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u))){const m={instancePath:t+"/input/sampledFps",
schemaPath:"#/oneOf/2/properties/input/properties/sampledFps/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};r===null?r=[m]:r.push(m),e++}if(e===h&&typeof u=="number"&&isFinite(u)){if(u>50||isNaN(u)){const m={
instancePath:t+"/input/sampledFps",schemaPath:"#/oneOf/2/properties/input/properties/sampledFps/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:50},message:"must be <= 50"};r===null?r=[m]:r.push(m),e++}else if(u<1||
isNaN(u)){const m={instancePath:t+"/input/sampledFps",schemaPath:"#/oneOf/2/properties/input/properties/sample\
dFps/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};r===null?r=[m]:r.push(
m),e++}}var E=h===e}else var E=!0;if(E){if(N.width!==void 0){let u=N.width;const h=e;if(!(typeof u=="number"&&
!(u%1)&&!isNaN(u)&&isFinite(u))){const m={instancePath:t+"/input/width",schemaPath:"#/oneOf/2/properties/input\
/properties/width/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=[m]:r.push(
m),e++}if(e===h&&typeof u=="number"&&isFinite(u))if(u<32||isNaN(u)){const m={instancePath:t+"/input/width",schemaPath:"\
#/oneOf/2/properties/input/properties/width/minimum",keyword:"minimum",params:{comparison:">=",limit:32},message:"\
must be >= 32"};r===null?r=[m]:r.push(m),e++}else{let m;if(m=u/32,m!==parseInt(m)){const I={instancePath:t+"/i\
nput/width",schemaPath:"#/oneOf/2/properties/input/properties/width/multipleOf",keyword:"multipleOf",params:{multipleOf:32},
message:"must be multiple of 32"};r===null?r=[I]:r.push(I),e++}}var E=h===e}else var E=!0;if(E){if(N.height!==
void 0){let u=N.height;const h=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u))){const m={instancePath:t+
"/input/height",schemaPath:"#/oneOf/2/properties/input/properties/height/type",keyword:"type",params:{type:"in\
teger"},message:"must be integer"};r===null?r=[m]:r.push(m),e++}if(e===h&&typeof u=="number"&&isFinite(u))if(u<
32||isNaN(u)){const m={instancePath:t+"/input/height",schemaPath:"#/oneOf/2/properties/input/properties/height\
/minimum",keyword:"minimum",params:{comparison:">=",limit:32},message:"must be >= 32"};r===null?r=[m]:r.push(m),
e++}else{let m;if(m=u/32,m!==parseInt(m)){const I={instancePath:t+"/input/height",schemaPath:"#/oneOf/2/proper\
ties/input/properties/height/multipleOf",keyword:"multipleOf",params:{multipleOf:32},message:"must be multiple\
 of 32"};r===null?r=[I]:r.push(I),e++}}var E=h===e}else var E=!0;if(E){if(N.interpolationFps!==void 0){let u=N.
interpolationFps;const h=e,w=e;let m=!1;const I=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u))){const g={
instancePath:t+"/input/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/interpolationFps/an\
yOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=[g]:r.push(g),e++}if(u!==
0){const g={instancePath:t+"/input/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/interpo\
lationFps/anyOf/0/const",keyword:"const",params:{allowedValue:0},message:"must be equal to constant"};r===null?
r=[g]:r.push(g),e++}var Lt=I===e;m=m||Lt;const k=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u))){const g={
instancePath:t+"/input/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/interpolationFps/an\
yOf/1/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=[g]:r.push(g),e++}if(e===
k&&typeof u=="number"&&isFinite(u)){if(u>60||isNaN(u)){const g={instancePath:t+"/input/interpolationFps",schemaPath:"\
#/oneOf/2/properties/input/properties/interpolationFps/anyOf/1/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:60},message:"must be <= 60"};r===null?r=[g]:r.push(g),e++}else if(u<30||isNaN(u)){const g={instancePath:t+
"/input/interpolationFps",schemaPath:"#/oneOf/2/properties/input/properties/interpolationFps/anyOf/1/minimum",
keyword:"minimum",params:{comparison:">=",limit:30},message:"must be >= 30"};r===null?r=[g]:r.push(g),e++}}var Lt=k===
e;if(m=m||Lt,m)e=w,r!==null&&(w?r.length=w:r=null);else{const g={instancePath:t+"/input/interpolationFps",schemaPath:"\
#/oneOf/2/properties/input/properties/interpolationFps/anyOf",keyword:"anyOf",params:{},message:"must match a \
schema in anyOf"};r===null?r=[g]:r.push(g),e++}var E=h===e}else var E=!0;if(E){if(N.seed!==void 0){let u=N.seed;
const h=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u))){const m={instancePath:t+"/input/seed",schemaPath:"\
#/oneOf/2/properties/input/properties/seed/type",keyword:"type",params:{type:"integer"},message:"must be integ\
er"};r===null?r=[m]:r.push(m),e++}if(e===h&&typeof u=="number"&&isFinite(u)){if(u>2147483647||isNaN(u)){const m={
instancePath:t+"/input/seed",schemaPath:"#/oneOf/2/properties/input/properties/seed/maximum",keyword:"maximum",
params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};r===null?r=[m]:r.push(m),e++}else if(u<
1||isNaN(u)){const m={instancePath:t+"/input/seed",schemaPath:"#/oneOf/2/properties/input/properties/seed/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};r===null?r=[m]:r.push(m),e++}}
var E=h===e}else var E=!0;if(E)if(N.extremeQuality!==void 0){const u=e;if(typeof N.extremeQuality!="boolean"){
const w={instancePath:t+"/input/extremeQuality",schemaPath:"#/oneOf/2/properties/input/properties/extremeQuali\
ty/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};r===null?r=[w]:r.push(w),e++}var E=u===
e}else var E=!0}}}}}}}}}}}}}}}}}}}}}else{const D={instancePath:t+"/input",schemaPath:"#/oneOf/2/properties/inp\
ut/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[D]:r.push(D),e++}var ze=$===
e}else var ze=!0;if(ze){if(s.idempotencyKey!==void 0){let N=s.idempotencyKey;const $=e;if(e===$)if(typeof N=="\
string"){if(P(N)>200){const D={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/2/properties/idempotencyKe\
y/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};r===null?
r=[D]:r.push(D),e++}else if(P(N)<1){const D={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/2/properties\
/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
r===null?r=[D]:r.push(D),e++}}else{const D={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/2/properties/\
idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[D]:r.push(D),
e++}var ze=$===e}else var ze=!0;if(ze)if(s.completionCallbackUrl!==void 0){let N=s.completionCallbackUrl;const $=e;
if(e===$&&e===$)if(typeof N=="string"){if(!X(N)){const D={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/2/properties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"},message:'must match \
format "uri"'};r===null?r=[D]:r.push(D),e++}}else{const D={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/2/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"},message:"must be string"};
r===null?r=[D]:r.push(D),e++}var ze=$===e}else var ze=!0}}}}}else{const L={instancePath:t,schemaPath:"#/oneOf/\
2/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[L]:r.push(L),e++}var W=te===
e;if(W&&p)p=!1,o=[o,2];else{W&&(p=!0,o=2,T!==!0&&(T=!0));const L=e;if(e===L)if(s&&typeof s=="object"&&!Array.isArray(
s)){let N;if(s.task===void 0&&(N="task")||s.input===void 0&&(N="input")){const $={instancePath:t,schemaPath:"#\
/oneOf/3/required",keyword:"required",params:{missingProperty:N},message:"must have required property '"+N+"'"};
r===null?r=[$]:r.push($),e++}else{const $=e;for(const M in s)if(!(M==="task"||M==="input"||M==="idempotencyKey"||
M==="completionCallbackUrl")){const D={instancePath:t,schemaPath:"#/oneOf/3/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:M},message:"must NOT have additional properties"};r===null?r=[D]:
r.push(D),e++;break}if($===e){if(s.task!==void 0){let M=s.task;const D=e;if(typeof M!="string"){const S={instancePath:t+
"/task",schemaPath:"#/oneOf/3/properties/task/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};r===null?r=[S]:r.push(S),e++}if(M!=="video.combine"){const S={instancePath:t+"/task",schemaPath:"#/oneOf\
/3/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[3].properties.task.enum},message:"must b\
e equal to one of the allowed values"};r===null?r=[S]:r.push(S),e++}var Je=D===e}else var Je=!0;if(Je){if(s.input!==
void 0){let M=s.input;const D=e;if(e===D)if(M&&typeof M=="object"&&!Array.isArray(M)){let u;if(M.videoUrls===void 0&&
(u="videoUrls")){const h={instancePath:t+"/input",schemaPath:"#/oneOf/3/properties/input/required",keyword:"re\
quired",params:{missingProperty:u},message:"must have required property '"+u+"'"};r===null?r=[h]:r.push(h),e++}else{
const h=e;for(const w in M)if(!(w==="videoUrls"||w==="overlapFrames"||w==="frameRate")){const m={instancePath:t+
"/input",schemaPath:"#/oneOf/3/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:w},
message:"must NOT have additional properties"};r===null?r=[m]:r.push(m),e++;break}if(h===e){if(M.videoUrls!==void 0){
let w=M.videoUrls;const m=e;if(e===m)if(Array.isArray(w))if(w.length>24){const I={instancePath:t+"/input/video\
Urls",schemaPath:"#/oneOf/3/properties/input/properties/videoUrls/maxItems",keyword:"maxItems",params:{limit:24},
message:"must NOT have more than 24 items"};r===null?r=[I]:r.push(I),e++}else if(w.length<2){const I={instancePath:t+
"/input/videoUrls",schemaPath:"#/oneOf/3/properties/input/properties/videoUrls/minItems",keyword:"minItems",params:{
limit:2},message:"must NOT have fewer than 2 items"};r===null?r=[I]:r.push(I),e++}else{var $t=!0;const I=w.length;
for(let k=0;k<I;k++){let q=w[k];const g=e;if(e===g&&e===g)if(typeof q=="string"){if(!X(q)){const y={instancePath:t+
"/input/videoUrls/"+k,schemaPath:"#/oneOf/3/properties/input/properties/videoUrls/items/format",keyword:"forma\
t",params:{format:"uri"},message:'must match format "uri"'};r===null?r=[y]:r.push(y),e++}}else{const y={instancePath:t+
"/input/videoUrls/"+k,schemaPath:"#/oneOf/3/properties/input/properties/videoUrls/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};r===null?r=[y]:r.push(y),e++}var $t=g===e;if(!$t)break}}else{const I={
instancePath:t+"/input/videoUrls",schemaPath:"#/oneOf/3/properties/input/properties/videoUrls/type",keyword:"t\
ype",params:{type:"array"},message:"must be array"};r===null?r=[I]:r.push(I),e++}var Ir=m===e}else var Ir=!0;if(Ir){
if(M.overlapFrames!==void 0){let w=M.overlapFrames;const m=e;if(!(typeof w=="number"&&!(w%1)&&!isNaN(w)&&isFinite(
w))){const k={instancePath:t+"/input/overlapFrames",schemaPath:"#/oneOf/3/properties/input/properties/overlapF\
rames/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=[k]:r.push(k),e++}if(e===
m&&typeof w=="number"&&isFinite(w)){if(w>120||isNaN(w)){const k={instancePath:t+"/input/overlapFrames",schemaPath:"\
#/oneOf/3/properties/input/properties/overlapFrames/maximum",keyword:"maximum",params:{comparison:"<=",limit:120},
message:"must be <= 120"};r===null?r=[k]:r.push(k),e++}else if(w<0||isNaN(w)){const k={instancePath:t+"/input/\
overlapFrames",schemaPath:"#/oneOf/3/properties/input/properties/overlapFrames/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0"};r===null?r=[k]:r.push(k),e++}}var Ir=m===e}else var Ir=!0;if(Ir)
if(M.frameRate!==void 0){let w=M.frameRate;const m=e;if(!(typeof w=="number"&&!(w%1)&&!isNaN(w)&&isFinite(w))){
const k={instancePath:t+"/input/frameRate",schemaPath:"#/oneOf/3/properties/input/properties/frameRate/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};r===null?r=[k]:r.push(k),e++}if(e===m&&typeof w=="num\
ber"&&isFinite(w)){if(w>120||isNaN(w)){const k={instancePath:t+"/input/frameRate",schemaPath:"#/oneOf/3/proper\
ties/input/properties/frameRate/maximum",keyword:"maximum",params:{comparison:"<=",limit:120},message:"must be\
 <= 120"};r===null?r=[k]:r.push(k),e++}else if(w<1||isNaN(w)){const k={instancePath:t+"/input/frameRate",schemaPath:"\
#/oneOf/3/properties/input/properties/frameRate/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};r===null?r=[k]:r.push(k),e++}}var Ir=m===e}else var Ir=!0}}}}else{const u={instancePath:t+"/inp\
ut",schemaPath:"#/oneOf/3/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object"};
r===null?r=[u]:r.push(u),e++}var Je=D===e}else var Je=!0;if(Je){if(s.idempotencyKey!==void 0){let M=s.idempotencyKey;
const D=e;if(e===D)if(typeof M=="string"){if(P(M)>200){const u={instancePath:t+"/idempotencyKey",schemaPath:"#\
/oneOf/3/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have mo\
re than 200 characters"};r===null?r=[u]:r.push(u),e++}else if(P(M)<1){const u={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/3/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must \
NOT have fewer than 1 characters"};r===null?r=[u]:r.push(u),e++}}else{const u={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/3/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};r===null?r=[u]:r.push(u),e++}var Je=D===e}else var Je=!0;if(Je)if(s.completionCallbackUrl!==void 0){let M=s.
completionCallbackUrl;const D=e;if(e===D&&e===D)if(typeof M=="string"){if(!X(M)){const u={instancePath:t+"/com\
pletionCallbackUrl",schemaPath:"#/oneOf/3/properties/completionCallbackUrl/format",keyword:"format",params:{format:"\
uri"},message:'must match format "uri"'};r===null?r=[u]:r.push(u),e++}}else{const u={instancePath:t+"/completi\
onCallbackUrl",schemaPath:"#/oneOf/3/properties/completionCallbackUrl/type",keyword:"type",params:{type:"strin\
g"},message:"must be string"};r===null?r=[u]:r.push(u),e++}var Je=D===e}else var Je=!0}}}}}else{const N={instancePath:t,
schemaPath:"#/oneOf/3/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[N]:r.push(
N),e++}var W=L===e;if(W&&p)p=!1,o=[o,3];else{W&&(p=!0,o=3,T!==!0&&(T=!0));const N=e;if(e===N)if(s&&typeof s=="\
object"&&!Array.isArray(s)){let M;if(s.task===void 0&&(M="task")||s.input===void 0&&(M="input")){const D={instancePath:t,
schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty:M},message:"must have required prop\
erty '"+M+"'"};r===null?r=[D]:r.push(D),e++}else{const D=e;for(const S in s)if(!(S==="task"||S==="input"||S===
"idempotencyKey"||S==="completionCallbackUrl")){const u={instancePath:t,schemaPath:"#/oneOf/4/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:S},message:"must NOT have additional propertie\
s"};r===null?r=[u]:r.push(u),e++;break}if(D===e){if(s.task!==void 0){let S=s.task;const u=e;if(typeof S!="stri\
ng"){const h={instancePath:t+"/task",schemaPath:"#/oneOf/4/properties/task/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[h]:r.push(h),e++}if(S!=="video.resize"){const h={instancePath:t+
"/task",schemaPath:"#/oneOf/4/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[4].properties.
task.enum},message:"must be equal to one of the allowed values"};r===null?r=[h]:r.push(h),e++}var Xe=u===e}else
var Xe=!0;if(Xe){if(s.input!==void 0){let S=s.input;const u=e;if(e===u)if(S&&typeof S=="object"&&!Array.isArray(
S)){let w;if(S.sourceVideoUrl===void 0&&(w="sourceVideoUrl")||S.width===void 0&&(w="width")||S.height===void 0&&
(w="height")){const m={instancePath:t+"/input",schemaPath:"#/oneOf/4/properties/input/required",keyword:"requi\
red",params:{missingProperty:w},message:"must have required property '"+w+"'"};r===null?r=[m]:r.push(m),e++}else{
const m=e;for(const I in S)if(!(I==="sourceVideoUrl"||I==="width"||I==="height"||I==="frameRate"||I==="sourceD\
urationSeconds")){const k={instancePath:t+"/input",schemaPath:"#/oneOf/4/properties/input/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:I},message:"must NOT have additional properties"};r===
null?r=[k]:r.push(k),e++;break}if(m===e){if(S.sourceVideoUrl!==void 0){let I=S.sourceVideoUrl;const k=e;if(e===
k&&e===k)if(typeof I=="string"){if(!X(I)){const q={instancePath:t+"/input/sourceVideoUrl",schemaPath:"#/oneOf/\
4/properties/input/properties/sourceVideoUrl/format",keyword:"format",params:{format:"uri"},message:'must matc\
h format "uri"'};r===null?r=[q]:r.push(q),e++}}else{const q={instancePath:t+"/input/sourceVideoUrl",schemaPath:"\
#/oneOf/4/properties/input/properties/sourceVideoUrl/type",keyword:"type",params:{type:"string"},message:"must\
 be string"};r===null?r=[q]:r.push(q),e++}var Ie=k===e}else var Ie=!0;if(Ie){if(S.width!==void 0){let I=S.width;
const k=e;if(!(typeof I=="number"&&!(I%1)&&!isNaN(I)&&isFinite(I))){const g={instancePath:t+"/input/width",schemaPath:"\
#/oneOf/4/properties/input/properties/width/type",keyword:"type",params:{type:"integer"},message:"must be inte\
ger"};r===null?r=[g]:r.push(g),e++}if(e===k&&typeof I=="number"&&isFinite(I))if(I>7680||isNaN(I)){const g={instancePath:t+
"/input/width",schemaPath:"#/oneOf/4/properties/input/properties/width/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:7680},message:"must be <= 7680"};r===null?r=[g]:r.push(g),e++}else if(I<2||isNaN(I)){const g={instancePath:t+
"/input/width",schemaPath:"#/oneOf/4/properties/input/properties/width/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:2},message:"must be >= 2"};r===null?r=[g]:r.push(g),e++}else{let g;if(g=I/2,g!==parseInt(g)){const U={
instancePath:t+"/input/width",schemaPath:"#/oneOf/4/properties/input/properties/width/multipleOf",keyword:"mul\
tipleOf",params:{multipleOf:2},message:"must be multiple of 2"};r===null?r=[U]:r.push(U),e++}}var Ie=k===e}else
var Ie=!0;if(Ie){if(S.height!==void 0){let I=S.height;const k=e;if(!(typeof I=="number"&&!(I%1)&&!isNaN(I)&&isFinite(
I))){const g={instancePath:t+"/input/height",schemaPath:"#/oneOf/4/properties/input/properties/height/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};r===null?r=[g]:r.push(g),e++}if(e===k&&typeof I=="num\
ber"&&isFinite(I))if(I>7680||isNaN(I)){const g={instancePath:t+"/input/height",schemaPath:"#/oneOf/4/propertie\
s/input/properties/height/maximum",keyword:"maximum",params:{comparison:"<=",limit:7680},message:"must be <= 7\
680"};r===null?r=[g]:r.push(g),e++}else if(I<2||isNaN(I)){const g={instancePath:t+"/input/height",schemaPath:"\
#/oneOf/4/properties/input/properties/height/minimum",keyword:"minimum",params:{comparison:">=",limit:2},message:"\
must be >= 2"};r===null?r=[g]:r.push(g),e++}else{let g;if(g=I/2,g!==parseInt(g)){const U={instancePath:t+"/inp\
ut/height",schemaPath:"#/oneOf/4/properties/input/properties/height/multipleOf",keyword:"multipleOf",params:{multipleOf:2},
message:"must be multiple of 2"};r===null?r=[U]:r.push(U),e++}}var Ie=k===e}else var Ie=!0;if(Ie){if(S.frameRate!==
void 0){let I=S.frameRate;const k=e;if(!(typeof I=="number"&&!(I%1)&&!isNaN(I)&&isFinite(I))){const g={instancePath:t+
"/input/frameRate",schemaPath:"#/oneOf/4/properties/input/properties/frameRate/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};r===null?r=[g]:r.push(g),e++}if(e===k&&typeof I=="number"&&isFinite(I)){if(I>
120||isNaN(I)){const g={instancePath:t+"/input/frameRate",schemaPath:"#/oneOf/4/properties/input/properties/fr\
ameRate/maximum",keyword:"maximum",params:{comparison:"<=",limit:120},message:"must be <= 120"};r===null?r=[g]:
r.push(g),e++}else if(I<1||isNaN(I)){const g={instancePath:t+"/input/frameRate",schemaPath:"#/oneOf/4/properti\
es/input/properties/frameRate/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= \
1"};r===null?r=[g]:r.push(g),e++}}var Ie=k===e}else var Ie=!0;if(Ie)if(S.sourceDurationSeconds!==void 0){let I=S.
sourceDurationSeconds;const k=e;if(e===k)if(typeof I=="number"&&isFinite(I)){if(I>600||isNaN(I)){const g={instancePath:t+
"/input/sourceDurationSeconds",schemaPath:"#/oneOf/4/properties/input/properties/sourceDurationSeconds/maximum",
keyword:"maximum",params:{comparison:"<=",limit:600},message:"must be <= 600"};r===null?r=[g]:r.push(g),e++}else if(I<
.1||isNaN(I)){const g={instancePath:t+"/input/sourceDurationSeconds",schemaPath:"#/oneOf/4/properties/input/pr\
operties/sourceDurationSeconds/minimum",keyword:"minimum",params:{comparison:">=",limit:.1},message:"must be >\
= 0.1"};r===null?r=[g]:r.push(g),e++}}else{const g={instancePath:t+"/input/sourceDurationSeconds",schemaPath:"\
#/oneOf/4/properties/input/properties/sourceDurationSeconds/type",keyword:"type",params:{type:"number"},message:"\
must be number"};r===null?r=[g]:r.push(g),e++}var Ie=k===e}else var Ie=!0}}}}}}else{const w={instancePath:t+"/\
input",schemaPath:"#/oneOf/4/properties/input/type",keyword:"type",params:{type:"object"},message:"must be obj\
ect"};r===null?r=[w]:r.push(w),e++}var Xe=u===e}else var Xe=!0;if(Xe){if(s.idempotencyKey!==void 0){let S=s.idempotencyKey;
const u=e;if(e===u)if(typeof S=="string"){if(P(S)>200){const w={instancePath:t+"/idempotencyKey",schemaPath:"#\
/oneOf/4/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have mo\
re than 200 characters"};r===null?r=[w]:r.push(w),e++}else if(P(S)<1){const w={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/4/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must \
NOT have fewer than 1 characters"};r===null?r=[w]:r.push(w),e++}}else{const w={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/4/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};r===null?r=[w]:r.push(w),e++}var Xe=u===e}else var Xe=!0;if(Xe)if(s.completionCallbackUrl!==void 0){let S=s.
completionCallbackUrl;const u=e;if(e===u&&e===u)if(typeof S=="string"){if(!X(S)){const w={instancePath:t+"/com\
pletionCallbackUrl",schemaPath:"#/oneOf/4/properties/completionCallbackUrl/format",keyword:"format",params:{format:"\
uri"},message:'must match format "uri"'};r===null?r=[w]:r.push(w),e++}}else{const w={instancePath:t+"/completi\
onCallbackUrl",schemaPath:"#/oneOf/4/properties/completionCallbackUrl/type",keyword:"type",params:{type:"strin\
g"},message:"must be string"};r===null?r=[w]:r.push(w),e++}var Xe=u===e}else var Xe=!0}}}}}else{const M={instancePath:t,
schemaPath:"#/oneOf/4/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[M]:r.push(
M),e++}var W=N===e;if(W&&p)p=!1,o=[o,4];else{W&&(p=!0,o=4,T!==!0&&(T=!0));const M=e;if(e===M)if(s&&typeof s=="\
object"&&!Array.isArray(s)){let S;if(s.task===void 0&&(S="task")||s.input===void 0&&(S="input")){const u={instancePath:t,
schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty:S},message:"must have required prop\
erty '"+S+"'"};r===null?r=[u]:r.push(u),e++}else{const u=e;for(const h in s)if(!(h==="task"||h==="input"||h===
"idempotencyKey"||h==="completionCallbackUrl")){const w={instancePath:t,schemaPath:"#/oneOf/5/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:h},message:"must NOT have additional propertie\
s"};r===null?r=[w]:r.push(w),e++;break}if(u===e){if(s.task!==void 0){let h=s.task;const w=e;if(typeof h!="stri\
ng"){const m={instancePath:t+"/task",schemaPath:"#/oneOf/5/properties/task/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[m]:r.push(m),e++}if(h!=="audio.speak"){const m={instancePath:t+
"/task",schemaPath:"#/oneOf/5/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[5].properties.
task.enum},message:"must be equal to one of the allowed values"};r===null?r=[m]:r.push(m),e++}var Qe=w===e}else
var Qe=!0;if(Qe){if(s.input!==void 0){let h=s.input;const w=e;if(e===w)if(h&&typeof h=="object"&&!Array.isArray(
h)){let I;if(h.text===void 0&&(I="text")){const k={instancePath:t+"/input",schemaPath:"#/oneOf/5/properties/in\
put/required",keyword:"required",params:{missingProperty:I},message:"must have required property '"+I+"'"};r===
null?r=[k]:r.push(k),e++}else{const k=e;for(const q in h)if(!it.call(J.oneOf[5].properties.input.properties,q)){
const g={instancePath:t+"/input",schemaPath:"#/oneOf/5/properties/input/additionalProperties",keyword:"additio\
nalProperties",params:{additionalProperty:q},message:"must NOT have additional properties"};r===null?r=[g]:r.push(
g),e++;break}if(k===e){if(h.text!==void 0){let q=h.text;const g=e;if(e===g)if(typeof q=="string"){if(P(q)>6e3){
const U={instancePath:t+"/input/text",schemaPath:"#/oneOf/5/properties/input/properties/text/maxLength",keyword:"\
maxLength",params:{limit:6e3},message:"must NOT have more than 6000 characters"};r===null?r=[U]:r.push(U),e++}else if(P(
q)<1){const U={instancePath:t+"/input/text",schemaPath:"#/oneOf/5/properties/input/properties/text/minLength",
keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};r===null?r=[U]:r.push(U),
e++}}else{const U={instancePath:t+"/input/text",schemaPath:"#/oneOf/5/properties/input/properties/text/type",keyword:"\
type",params:{type:"string"},message:"must be string"};r===null?r=[U]:r.push(U),e++}var H=g===e}else var H=!0;
if(H){if(h.provider!==void 0){let q=h.provider;const g=e;if(typeof q!="string"){const y={instancePath:t+"/inpu\
t/provider",schemaPath:"#/oneOf/5/properties/input/properties/provider/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string"};r===null?r=[y]:r.push(y),e++}if(!(q==="omnivoice"||q==="gemini")){const y={instancePath:t+
"/input/provider",schemaPath:"#/oneOf/5/properties/input/properties/provider/enum",keyword:"enum",params:{allowedValues:J.
oneOf[5].properties.input.properties.provider.enum},message:"must be equal to one of the allowed values"};r===
null?r=[y]:r.push(y),e++}var H=g===e}else var H=!0;if(H){if(h.mode!==void 0){let q=h.mode;const g=e;if(typeof q!=
"string"){const y={instancePath:t+"/input/mode",schemaPath:"#/oneOf/5/properties/input/properties/mode/type",keyword:"\
type",params:{type:"string"},message:"must be string"};r===null?r=[y]:r.push(y),e++}if(!(q==="voice_design"||q===
"voice_clone")){const y={instancePath:t+"/input/mode",schemaPath:"#/oneOf/5/properties/input/properties/mode/e\
num",keyword:"enum",params:{allowedValues:J.oneOf[5].properties.input.properties.mode.enum},message:"must be e\
qual to one of the allowed values"};r===null?r=[y]:r.push(y),e++}var H=g===e}else var H=!0;if(H){if(h.voiceDescription!==
void 0){let q=h.voiceDescription;const g=e;if(e===g)if(typeof q=="string"){if(P(q)>240){const y={instancePath:t+
"/input/voiceDescription",schemaPath:"#/oneOf/5/properties/input/properties/voiceDescription/maxLength",keyword:"\
maxLength",params:{limit:240},message:"must NOT have more than 240 characters"};r===null?r=[y]:r.push(y),e++}else if(P(
q)<4){const y={instancePath:t+"/input/voiceDescription",schemaPath:"#/oneOf/5/properties/input/properties/voic\
eDescription/minLength",keyword:"minLength",params:{limit:4},message:"must NOT have fewer than 4 characters"};
r===null?r=[y]:r.push(y),e++}}else{const y={instancePath:t+"/input/voiceDescription",schemaPath:"#/oneOf/5/pro\
perties/input/properties/voiceDescription/type",keyword:"type",params:{type:"string"},message:"must be string"};
r===null?r=[y]:r.push(y),e++}var H=g===e}else var H=!0;if(H){if(h.voiceName!==void 0){let q=h.voiceName;const g=e;
if(e===g)if(typeof q=="string"){if(P(q)>120){const y={instancePath:t+"/input/voiceName",schemaPath:"#/oneOf/5/\
properties/input/properties/voiceName/maxLength",keyword:"maxLength",params:{limit:120},message:"must NOT have\
 more than 120 characters"};r===null?r=[y]:r.push(y),e++}else if(P(q)<1){const y={instancePath:t+"/input/voice\
Name",schemaPath:"#/oneOf/5/properties/input/properties/voiceName/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"};r===null?r=[y]:r.push(y),e++}}else{const y={instancePath:t+"/\
input/voiceName",schemaPath:"#/oneOf/5/properties/input/properties/voiceName/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[y]:r.push(y),e++}var H=g===e}else var H=!0;if(H){if(h.instructions!==
void 0){let q=h.instructions;const g=e;if(e===g)if(typeof q=="string"){if(P(q)>2e3){const y={instancePath:t+"/\
input/instructions",schemaPath:"#/oneOf/5/properties/input/properties/instructions/maxLength",keyword:"maxLeng\
th",params:{limit:2e3},message:"must NOT have more than 2000 characters"};r===null?r=[y]:r.push(y),e++}else if(P(
q)<1){const y={instancePath:t+"/input/instructions",schemaPath:"#/oneOf/5/properties/input/properties/instruct\
ions/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};r===null?
r=[y]:r.push(y),e++}}else{const y={instancePath:t+"/input/instructions",schemaPath:"#/oneOf/5/properties/input\
/properties/instructions/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[y]:
r.push(y),e++}var H=g===e}else var H=!0;if(H){if(h.referenceAudioUrl!==void 0){let q=h.referenceAudioUrl;const g=e;
if(e===g&&e===g)if(typeof q=="string"){if(!X(q)){const y={instancePath:t+"/input/referenceAudioUrl",schemaPath:"\
#/oneOf/5/properties/input/properties/referenceAudioUrl/format",keyword:"format",params:{format:"uri"},message:'\
must match format "uri"'};r===null?r=[y]:r.push(y),e++}}else{const y={instancePath:t+"/input/referenceAudioUrl",
schemaPath:"#/oneOf/5/properties/input/properties/referenceAudioUrl/type",keyword:"type",params:{type:"string"},
message:"must be string"};r===null?r=[y]:r.push(y),e++}var H=g===e}else var H=!0;if(H){if(h.referenceAudio!==void 0){
let q=h.referenceAudio;const g=e,U=e;let y=!1;const l=e;if(e===l&&e===l)if(typeof q=="string"){if(!X(q)){const d={
instancePath:t+"/input/referenceAudio",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudio/anyOf/\
0/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'};r===null?r=[d]:r.push(d),e++}}else{
const d={instancePath:t+"/input/referenceAudio",schemaPath:"#/oneOf/5/properties/input/properties/referenceAud\
io/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[d]:r.push(d),e++}
var Nt=l===e;y=y||Nt;const _=e;if(e===_)if(q&&typeof q=="object"&&!Array.isArray(q)){const d=e;for(const G in q)
if(!(G==="url"||G==="dataBase64"||G==="mimeType")){const R={instancePath:t+"/input/referenceAudio",schemaPath:"\
#/oneOf/5/properties/input/properties/referenceAudio/anyOf/1/additionalProperties",keyword:"additionalProperti\
es",params:{additionalProperty:G},message:"must NOT have additional properties"};r===null?r=[R]:r.push(R),e++;
break}if(d===e){if(q.url!==void 0){let G=q.url;const R=e;if(e===R&&e===R)if(typeof G=="string"){if(!X(G)){const Y={
instancePath:t+"/input/referenceAudio/url",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudio/an\
yOf/1/properties/url/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'};r===null?
r=[Y]:r.push(Y),e++}}else{const Y={instancePath:t+"/input/referenceAudio/url",schemaPath:"#/oneOf/5/properties\
/input/properties/referenceAudio/anyOf/1/properties/url/type",keyword:"type",params:{type:"string"},message:"m\
ust be string"};r===null?r=[Y]:r.push(Y),e++}var qr=R===e}else var qr=!0;if(qr){if(q.dataBase64!==void 0){const G=e;
if(typeof q.dataBase64!="string"){const Y={instancePath:t+"/input/referenceAudio/dataBase64",schemaPath:"#/one\
Of/5/properties/input/properties/referenceAudio/anyOf/1/properties/dataBase64/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[Y]:r.push(Y),e++}var qr=G===e}else var qr=!0;if(qr)if(q.mimeType!==
void 0){const G=e;if(typeof q.mimeType!="string"){const Y={instancePath:t+"/input/referenceAudio/mimeType",schemaPath:"\
#/oneOf/5/properties/input/properties/referenceAudio/anyOf/1/properties/mimeType/type",keyword:"type",params:{
type:"string"},message:"must be string"};r===null?r=[Y]:r.push(Y),e++}var qr=G===e}else var qr=!0}}}else{const d={
instancePath:t+"/input/referenceAudio",schemaPath:"#/oneOf/5/properties/input/properties/referenceAudio/anyOf/\
1/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[d]:r.push(d),e++}var Nt=_===
e;if(y=y||Nt,y)e=U,r!==null&&(U?r.length=U:r=null);else{const d={instancePath:t+"/input/referenceAudio",schemaPath:"\
#/oneOf/5/properties/input/properties/referenceAudio/anyOf",keyword:"anyOf",params:{},message:"must match a sc\
hema in anyOf"};r===null?r=[d]:r.push(d),e++}var H=g===e}else var H=!0;if(H){if(h.referenceTranscript!==void 0){
let q=h.referenceTranscript;const g=e;if(e===g)if(typeof q=="string"){if(P(q)>2e3){const y={instancePath:t+"/i\
nput/referenceTranscript",schemaPath:"#/oneOf/5/properties/input/properties/referenceTranscript/maxLength",keyword:"\
maxLength",params:{limit:2e3},message:"must NOT have more than 2000 characters"};r===null?r=[y]:r.push(y),e++}else if(P(
q)<1){const y={instancePath:t+"/input/referenceTranscript",schemaPath:"#/oneOf/5/properties/input/properties/r\
eferenceTranscript/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 charact\
ers"};r===null?r=[y]:r.push(y),e++}}else{const y={instancePath:t+"/input/referenceTranscript",schemaPath:"#/on\
eOf/5/properties/input/properties/referenceTranscript/type",keyword:"type",params:{type:"string"},message:"mus\
t be string"};r===null?r=[y]:r.push(y),e++}var H=g===e}else var H=!0;if(H){if(h.language!==void 0){let q=h.language;
const g=e;if(typeof q!="string"){const y={instancePath:t+"/input/language",schemaPath:"#/oneOf/5/properties/in\
put/properties/language/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[y]:r.
push(y),e++}if(!(q==="English"||q==="en")){const y={instancePath:t+"/input/language",schemaPath:"#/oneOf/5/pro\
perties/input/properties/language/enum",keyword:"enum",params:{allowedValues:J.oneOf[5].properties.input.properties.
language.enum},message:"must be equal to one of the allowed values"};r===null?r=[y]:r.push(y),e++}var H=g===e}else
var H=!0;if(H){if(h.quality!==void 0){let q=h.quality;const g=e;if(typeof q!="string"){const y={instancePath:t+
"/input/quality",schemaPath:"#/oneOf/5/properties/input/properties/quality/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[y]:r.push(y),e++}if(!(q==="96k"||q==="128k"||q==="192k")){const y={
instancePath:t+"/input/quality",schemaPath:"#/oneOf/5/properties/input/properties/quality/enum",keyword:"enum",
params:{allowedValues:J.oneOf[5].properties.input.properties.quality.enum},message:"must be equal to one of th\
e allowed values"};r===null?r=[y]:r.push(y),e++}var H=g===e}else var H=!0;if(H)if(h.seed!==void 0){let q=h.seed;
const g=e;if(!(typeof q=="number"&&!(q%1)&&!isNaN(q)&&isFinite(q))){const y={instancePath:t+"/input/seed",schemaPath:"\
#/oneOf/5/properties/input/properties/seed/type",keyword:"type",params:{type:"integer"},message:"must be integ\
er"};r===null?r=[y]:r.push(y),e++}if(e===g&&typeof q=="number"&&isFinite(q)){if(q>2147483647||isNaN(q)){const y={
instancePath:t+"/input/seed",schemaPath:"#/oneOf/5/properties/input/properties/seed/maximum",keyword:"maximum",
params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};r===null?r=[y]:r.push(y),e++}else if(q<
1||isNaN(q)){const y={instancePath:t+"/input/seed",schemaPath:"#/oneOf/5/properties/input/properties/seed/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};r===null?r=[y]:r.push(y),e++}}
var H=g===e}else var H=!0}}}}}}}}}}}}}else{const I={instancePath:t+"/input",schemaPath:"#/oneOf/5/properties/i\
nput/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[I]:r.push(I),e++}var Qe=w===
e}else var Qe=!0;if(Qe){if(s.idempotencyKey!==void 0){let h=s.idempotencyKey;const w=e;if(e===w)if(typeof h=="\
string"){if(P(h)>200){const I={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/5/properties/idempotencyKe\
y/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};r===null?
r=[I]:r.push(I),e++}else if(P(h)<1){const I={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/5/properties\
/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
r===null?r=[I]:r.push(I),e++}}else{const I={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/5/properties/\
idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[I]:r.push(I),
e++}var Qe=w===e}else var Qe=!0;if(Qe)if(s.completionCallbackUrl!==void 0){let h=s.completionCallbackUrl;const w=e;
if(e===w&&e===w)if(typeof h=="string"){if(!X(h)){const I={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/5/properties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"},message:'must match \
format "uri"'};r===null?r=[I]:r.push(I),e++}}else{const I={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/5/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"},message:"must be string"};
r===null?r=[I]:r.push(I),e++}var Qe=w===e}else var Qe=!0}}}}}else{const S={instancePath:t,schemaPath:"#/oneOf/\
5/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[S]:r.push(S),e++}var W=M===
e;if(W&&p)p=!1,o=[o,5];else{W&&(p=!0,o=5,T!==!0&&(T=!0));const S=e;if(e===S)if(s&&typeof s=="object"&&!Array.isArray(
s)){let h;if(s.task===void 0&&(h="task")||s.input===void 0&&(h="input")){const w={instancePath:t,schemaPath:"#\
/oneOf/6/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'"};
r===null?r=[w]:r.push(w),e++}else{const w=e;for(const m in s)if(!(m==="task"||m==="input"||m==="idempotencyKey"||
m==="completionCallbackUrl")){const I={instancePath:t,schemaPath:"#/oneOf/6/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties"};r===null?r=[I]:
r.push(I),e++;break}if(w===e){if(s.task!==void 0){let m=s.task;const I=e;if(typeof m!="string"){const k={instancePath:t+
"/task",schemaPath:"#/oneOf/6/properties/task/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};r===null?r=[k]:r.push(k),e++}if(m!=="audio.annotation.reference"){const k={instancePath:t+"/task",schemaPath:"\
#/oneOf/6/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[6].properties.task.enum},message:"\
must be equal to one of the allowed values"};r===null?r=[k]:r.push(k),e++}var We=I===e}else var We=!0;if(We){if(s.
input!==void 0){let m=s.input;const I=e,k=e;let q=!1;const g=e;if(m&&typeof m=="object"&&!Array.isArray(m)){let l;
if(m.sourceAudioUrl===void 0&&(l="sourceAudioUrl")){const _={instancePath:t+"/input",schemaPath:"#/oneOf/6/pro\
perties/input/anyOf/0/required",keyword:"required",params:{missingProperty:l},message:"must have required prop\
erty '"+l+"'"};r===null?r=[_]:r.push(_),e++}}var Dt=g===e;q=q||Dt;const U=e;if(m&&typeof m=="object"&&!Array.isArray(
m)){let l;if(m.sourceAudio===void 0&&(l="sourceAudio")){const _={instancePath:t+"/input",schemaPath:"#/oneOf/6\
/properties/input/anyOf/1/required",keyword:"required",params:{missingProperty:l},message:"must have required \
property '"+l+"'"};r===null?r=[_]:r.push(_),e++}}var Dt=U===e;if(q=q||Dt,q)e=k,r!==null&&(k?r.length=k:r=null);else{
const l={instancePath:t+"/input",schemaPath:"#/oneOf/6/properties/input/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};r===null?r=[l]:r.push(l),e++}if(e===I)if(m&&typeof m=="object"&&!Array.isArray(
m)){const l=e;for(const _ in m)if(!(_==="sourceAudioUrl"||_==="sourceAudio"||_==="transcript"||_==="language"||
_==="transcriptionModel"||_==="device")){const x={instancePath:t+"/input",schemaPath:"#/oneOf/6/properties/inp\
ut/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:_},message:"must NOT have a\
dditional properties"};r===null?r=[x]:r.push(x),e++;break}if(l===e){if(m.sourceAudioUrl!==void 0){let _=m.sourceAudioUrl;
const x=e;if(e===x&&e===x)if(typeof _=="string"){if(!X(_)){const d={instancePath:t+"/input/sourceAudioUrl",schemaPath:"\
#/oneOf/6/properties/input/properties/sourceAudioUrl/format",keyword:"format",params:{format:"uri"},message:'m\
ust match format "uri"'};r===null?r=[d]:r.push(d),e++}}else{const d={instancePath:t+"/input/sourceAudioUrl",schemaPath:"\
#/oneOf/6/properties/input/properties/sourceAudioUrl/type",keyword:"type",params:{type:"string"},message:"must\
 be string"};r===null?r=[d]:r.push(d),e++}var fe=x===e}else var fe=!0;if(fe){if(m.sourceAudio!==void 0){const _=e;
nr(m.sourceAudio,{instancePath:t+"/input/sourceAudio",parentData:m,parentDataProperty:"sourceAudio",rootData:v,
dynamicAnchors:b})||(r=r===null?nr.errors:r.concat(nr.errors),e=r.length);var fe=_===e}else var fe=!0;if(fe){if(m.
transcript!==void 0){let _=m.transcript;const x=e;if(e===x)if(typeof _=="string"){if(P(_)>24e3){const G={instancePath:t+
"/input/transcript",schemaPath:"#/oneOf/6/properties/input/properties/transcript/maxLength",keyword:"maxLength",
params:{limit:24e3},message:"must NOT have more than 24000 characters"};r===null?r=[G]:r.push(G),e++}else if(P(
_)<1){const G={instancePath:t+"/input/transcript",schemaPath:"#/oneOf/6/properties/input/properties/transcript\
/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};r===null?r=[
G]:r.push(G),e++}}else{const G={instancePath:t+"/input/transcript",schemaPath:"#/oneOf/6/properties/input/prop\
erties/transcript/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[G]:r.push(
G),e++}var fe=x===e}else var fe=!0;if(fe){if(m.language!==void 0){let _=m.language;const x=e;if(typeof _!="str\
ing"){const G={instancePath:t+"/input/language",schemaPath:"#/oneOf/6/properties/input/properties/language/typ\
e",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[G]:r.push(G),e++}if(_!=="en"){const G={
instancePath:t+"/input/language",schemaPath:"#/oneOf/6/properties/input/properties/language/enum",keyword:"enu\
m",params:{allowedValues:J.oneOf[6].properties.input.properties.language.enum},message:"must be equal to one o\
f the allowed values"};r===null?r=[G]:r.push(G),e++}var fe=x===e}else var fe=!0;if(fe){if(m.transcriptionModel!==
void 0){let _=m.transcriptionModel;const x=e;if(typeof _!="string"){const G={instancePath:t+"/input/transcript\
ionModel",schemaPath:"#/oneOf/6/properties/input/properties/transcriptionModel/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[G]:r.push(G),e++}if(!(_==="distil-large-v3"||_==="large-v3")){const G={
instancePath:t+"/input/transcriptionModel",schemaPath:"#/oneOf/6/properties/input/properties/transcriptionMode\
l/enum",keyword:"enum",params:{allowedValues:J.oneOf[6].properties.input.properties.transcriptionModel.enum},message:"\
must be equal to one of the allowed values"};r===null?r=[G]:r.push(G),e++}var fe=x===e}else var fe=!0;if(fe)if(m.
device!==void 0){let _=m.device;const x=e;if(typeof _!="string"){const G={instancePath:t+"/input/device",schemaPath:"\
#/oneOf/6/properties/input/properties/device/type",keyword:"type",params:{type:"string"},message:"must be stri\
ng"};r===null?r=[G]:r.push(G),e++}if(!(_==="auto"||_==="cuda"||_==="cpu")){const G={instancePath:t+"/input/dev\
ice",schemaPath:"#/oneOf/6/properties/input/properties/device/enum",keyword:"enum",params:{allowedValues:J.oneOf[6].
properties.input.properties.device.enum},message:"must be equal to one of the allowed values"};r===null?r=[G]:
r.push(G),e++}var fe=x===e}else var fe=!0}}}}}}else{const l={instancePath:t+"/input",schemaPath:"#/oneOf/6/pro\
perties/input/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[l]:r.push(l),e++}
var We=I===e}else var We=!0;if(We){if(s.idempotencyKey!==void 0){let m=s.idempotencyKey;const I=e;if(e===I)if(typeof m==
"string"){if(P(m)>200){const q={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/6/properties/idempotencyK\
ey/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};r===null?
r=[q]:r.push(q),e++}else if(P(m)<1){const q={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/6/properties\
/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
r===null?r=[q]:r.push(q),e++}}else{const q={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/6/properties/\
idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[q]:r.push(q),
e++}var We=I===e}else var We=!0;if(We)if(s.completionCallbackUrl!==void 0){let m=s.completionCallbackUrl;const I=e;
if(e===I&&e===I)if(typeof m=="string"){if(!X(m)){const q={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/6/properties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"},message:'must match \
format "uri"'};r===null?r=[q]:r.push(q),e++}}else{const q={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/6/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"},message:"must be string"};
r===null?r=[q]:r.push(q),e++}var We=I===e}else var We=!0}}}}}else{const h={instancePath:t,schemaPath:"#/oneOf/\
6/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[h]:r.push(h),e++}var W=S===
e;if(W&&p)p=!1,o=[o,6];else{W&&(p=!0,o=6,T!==!0&&(T=!0));const h=e;if(e===h)if(s&&typeof s=="object"&&!Array.isArray(
s)){let m;if(s.task===void 0&&(m="task")||s.input===void 0&&(m="input")){const I={instancePath:t,schemaPath:"#\
/oneOf/7/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"};
r===null?r=[I]:r.push(I),e++}else{const I=e;for(const k in s)if(!(k==="task"||k==="input"||k==="idempotencyKey"||
k==="completionCallbackUrl")){const q={instancePath:t,schemaPath:"#/oneOf/7/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:k},message:"must NOT have additional properties"};r===null?r=[q]:
r.push(q),e++;break}if(I===e){if(s.task!==void 0){let k=s.task;const q=e;if(typeof k!="string"){const g={instancePath:t+
"/task",schemaPath:"#/oneOf/7/properties/task/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};r===null?r=[g]:r.push(g),e++}if(k!=="ace.step.create"){const g={instancePath:t+"/task",schemaPath:"#/one\
Of/7/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[7].properties.task.enum},message:"must\
 be equal to one of the allowed values"};r===null?r=[g]:r.push(g),e++}var Ye=q===e}else var Ye=!0;if(Ye){if(s.
input!==void 0){let k=s.input;const q=e;if(e===q)if(k&&typeof k=="object"&&!Array.isArray(k)){let U;if(k.tags===
void 0&&(U="tags")||k.lyrics===void 0&&(U="lyrics")){const y={instancePath:t+"/input",schemaPath:"#/oneOf/7/pr\
operties/input/required",keyword:"required",params:{missingProperty:U},message:"must have required property '"+
U+"'"};r===null?r=[y]:r.push(y),e++}else{const y=e;for(const l in k)if(!it.call(J.oneOf[7].properties.input.properties,
l)){const _={instancePath:t+"/input",schemaPath:"#/oneOf/7/properties/input/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties"};r===null?r=[_]:
r.push(_),e++;break}if(y===e){if(k.tags!==void 0){let l=k.tags;const _=e;if(e===_)if(typeof l=="string"){if(P(
l)>2e3){const x={instancePath:t+"/input/tags",schemaPath:"#/oneOf/7/properties/input/properties/tags/maxLength",
keyword:"maxLength",params:{limit:2e3},message:"must NOT have more than 2000 characters"};r===null?r=[x]:r.push(
x),e++}else if(P(l)<1){const x={instancePath:t+"/input/tags",schemaPath:"#/oneOf/7/properties/input/properties\
/tags/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};r===null?
r=[x]:r.push(x),e++}}else{const x={instancePath:t+"/input/tags",schemaPath:"#/oneOf/7/properties/input/propert\
ies/tags/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[x]:r.push(x),e++}var B=_===
e}else var B=!0;if(B){if(k.lyrics!==void 0){let l=k.lyrics;const _=e;if(e===_)if(typeof l=="string"){if(P(l)>12e3){
const d={instancePath:t+"/input/lyrics",schemaPath:"#/oneOf/7/properties/input/properties/lyrics/maxLength",keyword:"\
maxLength",params:{limit:12e3},message:"must NOT have more than 12000 characters"};r===null?r=[d]:r.push(d),e++}else if(P(
l)<1){const d={instancePath:t+"/input/lyrics",schemaPath:"#/oneOf/7/properties/input/properties/lyrics/minLeng\
th",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};r===null?r=[d]:r.push(
d),e++}}else{const d={instancePath:t+"/input/lyrics",schemaPath:"#/oneOf/7/properties/input/properties/lyrics/\
type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[d]:r.push(d),e++}var B=_===e}else
var B=!0;if(B){if(k.qualityPreset!==void 0){let l=k.qualityPreset;const _=e;if(typeof l!="string"){const d={instancePath:t+
"/input/qualityPreset",schemaPath:"#/oneOf/7/properties/input/properties/qualityPreset/type",keyword:"type",params:{
type:"string"},message:"must be string"};r===null?r=[d]:r.push(d),e++}if(!(l==="default"||l==="high_quality")){
const d={instancePath:t+"/input/qualityPreset",schemaPath:"#/oneOf/7/properties/input/properties/qualityPreset\
/enum",keyword:"enum",params:{allowedValues:J.oneOf[7].properties.input.properties.qualityPreset.enum},message:"\
must be equal to one of the allowed values"};r===null?r=[d]:r.push(d),e++}var B=_===e}else var B=!0;if(B){if(k.
durationSeconds!==void 0){let l=k.durationSeconds;const _=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(
l))){const d={instancePath:t+"/input/durationSeconds",schemaPath:"#/oneOf/7/properties/input/properties/durati\
onSeconds/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=[d]:r.push(d),e++}
if(e===_&&typeof l=="number"&&isFinite(l)){if(l>240||isNaN(l)){const d={instancePath:t+"/input/durationSeconds",
schemaPath:"#/oneOf/7/properties/input/properties/durationSeconds/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:240},message:"must be <= 240"};r===null?r=[d]:r.push(d),e++}else if(l<15||isNaN(l)){const d={instancePath:t+
"/input/durationSeconds",schemaPath:"#/oneOf/7/properties/input/properties/durationSeconds/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:15},message:"must be >= 15"};r===null?r=[d]:r.push(d),e++}}var B=_===e}else
var B=!0;if(B){if(k.bpm!==void 0){let l=k.bpm;const _=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l))){
const d={instancePath:t+"/input/bpm",schemaPath:"#/oneOf/7/properties/input/properties/bpm/type",keyword:"type",
params:{type:"integer"},message:"must be integer"};r===null?r=[d]:r.push(d),e++}if(e===_&&typeof l=="number"&&
isFinite(l)){if(l>240||isNaN(l)){const d={instancePath:t+"/input/bpm",schemaPath:"#/oneOf/7/properties/input/p\
roperties/bpm/maximum",keyword:"maximum",params:{comparison:"<=",limit:240},message:"must be <= 240"};r===null?
r=[d]:r.push(d),e++}else if(l<40||isNaN(l)){const d={instancePath:t+"/input/bpm",schemaPath:"#/oneOf/7/propert\
ies/input/properties/bpm/minimum",keyword:"minimum",params:{comparison:">=",limit:40},message:"must be >= 40"};
r===null?r=[d]:r.push(d),e++}}var B=_===e}else var B=!0;if(B){if(k.quality!==void 0){let l=k.quality;const _=e;
if(typeof l!="string"){const d={instancePath:t+"/input/quality",schemaPath:"#/oneOf/7/properties/input/propert\
ies/quality/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[d]:r.push(d),e++}
if(!(l==="96k"||l==="128k"||l==="192k")){const d={instancePath:t+"/input/quality",schemaPath:"#/oneOf/7/proper\
ties/input/properties/quality/enum",keyword:"enum",params:{allowedValues:J.oneOf[7].properties.input.properties.
quality.enum},message:"must be equal to one of the allowed values"};r===null?r=[d]:r.push(d),e++}var B=_===e}else
var B=!0;if(B){if(k.seed!==void 0){let l=k.seed;const _=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(
l))){const d={instancePath:t+"/input/seed",schemaPath:"#/oneOf/7/properties/input/properties/seed/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};r===null?r=[d]:r.push(d),e++}if(e===_&&typeof l=="num\
ber"&&isFinite(l)){if(l>2147483647||isNaN(l)){const d={instancePath:t+"/input/seed",schemaPath:"#/oneOf/7/prop\
erties/input/properties/seed/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647},message:"mus\
t be <= 2147483647"};r===null?r=[d]:r.push(d),e++}else if(l<1||isNaN(l)){const d={instancePath:t+"/input/seed",
schemaPath:"#/oneOf/7/properties/input/properties/seed/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
message:"must be >= 1"};r===null?r=[d]:r.push(d),e++}}var B=_===e}else var B=!0;if(B){if(k.steps!==void 0){let l=k.
steps;const _=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l))){const d={instancePath:t+"/input/step\
s",schemaPath:"#/oneOf/7/properties/input/properties/steps/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};r===null?r=[d]:r.push(d),e++}if(e===_&&typeof l=="number"&&isFinite(l)){if(l>32||isNaN(l)){const d={
instancePath:t+"/input/steps",schemaPath:"#/oneOf/7/properties/input/properties/steps/maximum",keyword:"maximu\
m",params:{comparison:"<=",limit:32},message:"must be <= 32"};r===null?r=[d]:r.push(d),e++}else if(l<4||isNaN(
l)){const d={instancePath:t+"/input/steps",schemaPath:"#/oneOf/7/properties/input/properties/steps/minimum",keyword:"\
minimum",params:{comparison:">=",limit:4},message:"must be >= 4"};r===null?r=[d]:r.push(d),e++}}var B=_===e}else
var B=!0;if(B){if(k.textCfgScale!==void 0){let l=k.textCfgScale;const _=e;if(e===_)if(typeof l=="number"&&isFinite(
l)){if(l>8||isNaN(l)){const d={instancePath:t+"/input/textCfgScale",schemaPath:"#/oneOf/7/properties/input/pro\
perties/textCfgScale/maximum",keyword:"maximum",params:{comparison:"<=",limit:8},message:"must be <= 8"};r===null?
r=[d]:r.push(d),e++}else if(l<1||isNaN(l)){const d={instancePath:t+"/input/textCfgScale",schemaPath:"#/oneOf/7\
/properties/input/properties/textCfgScale/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};r===null?r=[d]:r.push(d),e++}}else{const d={instancePath:t+"/input/textCfgScale",schemaPath:"#/\
oneOf/7/properties/input/properties/textCfgScale/type",keyword:"type",params:{type:"number"},message:"must be \
number"};r===null?r=[d]:r.push(d),e++}var B=_===e}else var B=!0;if(B){if(k.samplerCfg!==void 0){let l=k.samplerCfg;
const _=e;if(e===_)if(typeof l=="number"&&isFinite(l)){if(l>12||isNaN(l)){const d={instancePath:t+"/input/samp\
lerCfg",schemaPath:"#/oneOf/7/properties/input/properties/samplerCfg/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:12},message:"must be <= 12"};r===null?r=[d]:r.push(d),e++}else if(l<1||isNaN(l)){const d={instancePath:t+
"/input/samplerCfg",schemaPath:"#/oneOf/7/properties/input/properties/samplerCfg/minimum",keyword:"minimum",params:{
comparison:">=",limit:1},message:"must be >= 1"};r===null?r=[d]:r.push(d),e++}}else{const d={instancePath:t+"/\
input/samplerCfg",schemaPath:"#/oneOf/7/properties/input/properties/samplerCfg/type",keyword:"type",params:{type:"\
number"},message:"must be number"};r===null?r=[d]:r.push(d),e++}var B=_===e}else var B=!0;if(B){if(k.temperature!==
void 0){let l=k.temperature;const _=e;if(e===_)if(typeof l=="number"&&isFinite(l)){if(l>2||isNaN(l)){const d={
instancePath:t+"/input/temperature",schemaPath:"#/oneOf/7/properties/input/properties/temperature/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:2},message:"must be <= 2"};r===null?r=[d]:r.push(d),e++}else if(l<.1||isNaN(
l)){const d={instancePath:t+"/input/temperature",schemaPath:"#/oneOf/7/properties/input/properties/temperature\
/minimum",keyword:"minimum",params:{comparison:">=",limit:.1},message:"must be >= 0.1"};r===null?r=[d]:r.push(
d),e++}}else{const d={instancePath:t+"/input/temperature",schemaPath:"#/oneOf/7/properties/input/properties/te\
mperature/type",keyword:"type",params:{type:"number"},message:"must be number"};r===null?r=[d]:r.push(d),e++}var B=_===
e}else var B=!0;if(B){if(k.topP!==void 0){let l=k.topP;const _=e;if(e===_)if(typeof l=="number"&&isFinite(l)){
if(l>1||isNaN(l)){const d={instancePath:t+"/input/topP",schemaPath:"#/oneOf/7/properties/input/properties/topP\
/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1"};r===null?r=[d]:r.push(d),
e++}else if(l<0||isNaN(l)){const d={instancePath:t+"/input/topP",schemaPath:"#/oneOf/7/properties/input/proper\
ties/topP/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};r===null?r=[d]:r.
push(d),e++}}else{const d={instancePath:t+"/input/topP",schemaPath:"#/oneOf/7/properties/input/properties/topP\
/type",keyword:"type",params:{type:"number"},message:"must be number"};r===null?r=[d]:r.push(d),e++}var B=_===
e}else var B=!0;if(B){if(k.topK!==void 0){let l=k.topK;const _=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(
l))){const d={instancePath:t+"/input/topK",schemaPath:"#/oneOf/7/properties/input/properties/topK/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};r===null?r=[d]:r.push(d),e++}if(e===_&&typeof l=="num\
ber"&&isFinite(l)){if(l>200||isNaN(l)){const d={instancePath:t+"/input/topK",schemaPath:"#/oneOf/7/properties/\
input/properties/topK/maximum",keyword:"maximum",params:{comparison:"<=",limit:200},message:"must be <= 200"};
r===null?r=[d]:r.push(d),e++}else if(l<0||isNaN(l)){const d={instancePath:t+"/input/topK",schemaPath:"#/oneOf/\
7/properties/input/properties/topK/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must b\
e >= 0"};r===null?r=[d]:r.push(d),e++}}var B=_===e}else var B=!0;if(B){if(k.minP!==void 0){let l=k.minP;const _=e;
if(e===_)if(typeof l=="number"&&isFinite(l)){if(l>.5||isNaN(l)){const d={instancePath:t+"/input/minP",schemaPath:"\
#/oneOf/7/properties/input/properties/minP/maximum",keyword:"maximum",params:{comparison:"<=",limit:.5},message:"\
must be <= 0.5"};r===null?r=[d]:r.push(d),e++}else if(l<0||isNaN(l)){const d={instancePath:t+"/input/minP",schemaPath:"\
#/oneOf/7/properties/input/properties/minP/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"};r===null?r=[d]:r.push(d),e++}}else{const d={instancePath:t+"/input/minP",schemaPath:"#/oneOf/7/\
properties/input/properties/minP/type",keyword:"type",params:{type:"number"},message:"must be number"};r===null?
r=[d]:r.push(d),e++}var B=_===e}else var B=!0;if(B){if(k.timeSignature!==void 0){let l=k.timeSignature;const _=e;
if(typeof l!="string"){const d={instancePath:t+"/input/timeSignature",schemaPath:"#/oneOf/7/properties/input/p\
roperties/timeSignature/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[d]:r.
push(d),e++}if(!(l==="2"||l==="3"||l==="4"||l==="5"||l==="6"||l==="7")){const d={instancePath:t+"/input/timeSi\
gnature",schemaPath:"#/oneOf/7/properties/input/properties/timeSignature/enum",keyword:"enum",params:{allowedValues:J.
oneOf[7].properties.input.properties.timeSignature.enum},message:"must be equal to one of the allowed values"};
r===null?r=[d]:r.push(d),e++}var B=_===e}else var B=!0;if(B){if(k.language!==void 0){let l=k.language;const _=e;
if(typeof l!="string"){const d={instancePath:t+"/input/language",schemaPath:"#/oneOf/7/properties/input/proper\
ties/language/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[d]:r.push(d),e++}
if(l!=="en"){const d={instancePath:t+"/input/language",schemaPath:"#/oneOf/7/properties/input/properties/langu\
age/enum",keyword:"enum",params:{allowedValues:J.oneOf[7].properties.input.properties.language.enum},message:"\
must be equal to one of the allowed values"};r===null?r=[d]:r.push(d),e++}var B=_===e}else var B=!0;if(B)if(k.
keyScale!==void 0){let l=k.keyScale;const _=e;if(e===_)if(typeof l=="string"){if(!Fa.test(l)){const d={instancePath:t+
"/input/keyScale",schemaPath:"#/oneOf/7/properties/input/properties/keyScale/pattern",keyword:"pattern",params:{
pattern:"^[A-G](?:#|b)?\\s(?:major|minor)$"},message:'must match pattern "^[A-G](?:#|b)?\\s(?:major|minor)$"'};
r===null?r=[d]:r.push(d),e++}}else{const d={instancePath:t+"/input/keyScale",schemaPath:"#/oneOf/7/properties/\
input/properties/keyScale/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?r=[d]:
r.push(d),e++}var B=_===e}else var B=!0}}}}}}}}}}}}}}}}}}else{const U={instancePath:t+"/input",schemaPath:"#/o\
neOf/7/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[U]:r.
push(U),e++}var Ye=q===e}else var Ye=!0;if(Ye){if(s.idempotencyKey!==void 0){let k=s.idempotencyKey;const q=e;
if(e===q)if(typeof k=="string"){if(P(k)>200){const U={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/7/p\
roperties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 20\
0 characters"};r===null?r=[U]:r.push(U),e++}else if(P(k)<1){const U={instancePath:t+"/idempotencyKey",schemaPath:"\
#/oneOf/7/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have few\
er than 1 characters"};r===null?r=[U]:r.push(U),e++}}else{const U={instancePath:t+"/idempotencyKey",schemaPath:"\
#/oneOf/7/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be string"};r===
null?r=[U]:r.push(U),e++}var Ye=q===e}else var Ye=!0;if(Ye)if(s.completionCallbackUrl!==void 0){let k=s.completionCallbackUrl;
const q=e;if(e===q&&e===q)if(typeof k=="string"){if(!X(k)){const U={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/7/properties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"},message:'must match \
format "uri"'};r===null?r=[U]:r.push(U),e++}}else{const U={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/7/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"},message:"must be string"};
r===null?r=[U]:r.push(U),e++}var Ye=q===e}else var Ye=!0}}}}}else{const m={instancePath:t,schemaPath:"#/oneOf/\
7/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[m]:r.push(m),e++}var W=h===
e;if(W&&p)p=!1,o=[o,7];else{W&&(p=!0,o=7,T!==!0&&(T=!0));const m=e;if(e===m)if(s&&typeof s=="object"&&!Array.isArray(
s)){let k;if(s.task===void 0&&(k="task")||s.input===void 0&&(k="input")){const q={instancePath:t,schemaPath:"#\
/oneOf/8/required",keyword:"required",params:{missingProperty:k},message:"must have required property '"+k+"'"};
r===null?r=[q]:r.push(q),e++}else{const q=e;for(const g in s)if(!(g==="task"||g==="input"||g==="idempotencyKey"||
g==="completionCallbackUrl")){const U={instancePath:t,schemaPath:"#/oneOf/8/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:g},message:"must NOT have additional properties"};r===null?r=[U]:
r.push(U),e++;break}if(q===e){if(s.task!==void 0){let g=s.task;const U=e;if(typeof g!="string"){const y={instancePath:t+
"/task",schemaPath:"#/oneOf/8/properties/task/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};r===null?r=[y]:r.push(y),e++}if(g!=="moss.sound.effect"){const y={instancePath:t+"/task",schemaPath:"#/o\
neOf/8/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[8].properties.task.enum},message:"mu\
st be equal to one of the allowed values"};r===null?r=[y]:r.push(y),e++}var Ze=U===e}else var Ze=!0;if(Ze){if(s.
input!==void 0){let g=s.input;const U=e;if(e===U)if(g&&typeof g=="object"&&!Array.isArray(g)){let l;if(g.prompt===
void 0&&(l="prompt")){const _={instancePath:t+"/input",schemaPath:"#/oneOf/8/properties/input/required",keyword:"\
required",params:{missingProperty:l},message:"must have required property '"+l+"'"};r===null?r=[_]:r.push(_),e++}else{
const _=e;for(const x in g)if(!(x==="prompt"||x==="durationSeconds"||x==="quality"||x==="temperature"||x==="to\
pP"||x==="topK"||x==="repetitionPenalty"||x==="maxNewTokens")){const d={instancePath:t+"/input",schemaPath:"#/\
oneOf/8/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},message:"\
must NOT have additional properties"};r===null?r=[d]:r.push(d),e++;break}if(_===e){if(g.prompt!==void 0){let x=g.
prompt;const d=e;if(e===d)if(typeof x=="string"){if(P(x)>2e3){const G={instancePath:t+"/input/prompt",schemaPath:"\
#/oneOf/8/properties/input/properties/prompt/maxLength",keyword:"maxLength",params:{limit:2e3},message:"must N\
OT have more than 2000 characters"};r===null?r=[G]:r.push(G),e++}else if(P(x)<1){const G={instancePath:t+"/inp\
ut/prompt",schemaPath:"#/oneOf/8/properties/input/properties/prompt/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"};r===null?r=[G]:r.push(G),e++}}else{const G={instancePath:t+"/\
input/prompt",schemaPath:"#/oneOf/8/properties/input/properties/prompt/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string"};r===null?r=[G]:r.push(G),e++}var re=d===e}else var re=!0;if(re){if(g.durationSeconds!==
void 0){let x=g.durationSeconds;const d=e;if(!(typeof x=="number"&&!(x%1)&&!isNaN(x)&&isFinite(x))){const R={instancePath:t+
"/input/durationSeconds",schemaPath:"#/oneOf/8/properties/input/properties/durationSeconds/type",keyword:"type",
params:{type:"integer"},message:"must be integer"};r===null?r=[R]:r.push(R),e++}if(e===d&&typeof x=="number"&&
isFinite(x)){if(x>30||isNaN(x)){const R={instancePath:t+"/input/durationSeconds",schemaPath:"#/oneOf/8/propert\
ies/input/properties/durationSeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:30},message:"mus\
t be <= 30"};r===null?r=[R]:r.push(R),e++}else if(x<1||isNaN(x)){const R={instancePath:t+"/input/durationSecon\
ds",schemaPath:"#/oneOf/8/properties/input/properties/durationSeconds/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1"};r===null?r=[R]:r.push(R),e++}}var re=d===e}else var re=!0;if(re){if(g.quality!==
void 0){let x=g.quality;const d=e;if(typeof x!="string"){const R={instancePath:t+"/input/quality",schemaPath:"\
#/oneOf/8/properties/input/properties/quality/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};r===null?r=[R]:r.push(R),e++}if(!(x==="96k"||x==="128k"||x==="192k")){const R={instancePath:t+"/input/qu\
ality",schemaPath:"#/oneOf/8/properties/input/properties/quality/enum",keyword:"enum",params:{allowedValues:J.
oneOf[8].properties.input.properties.quality.enum},message:"must be equal to one of the allowed values"};r===null?
r=[R]:r.push(R),e++}var re=d===e}else var re=!0;if(re){if(g.temperature!==void 0){let x=g.temperature;const d=e;
if(e===d)if(typeof x=="number"&&isFinite(x)){if(x>3||isNaN(x)){const R={instancePath:t+"/input/temperature",schemaPath:"\
#/oneOf/8/properties/input/properties/temperature/maximum",keyword:"maximum",params:{comparison:"<=",limit:3},
message:"must be <= 3"};r===null?r=[R]:r.push(R),e++}else if(x<.1||isNaN(x)){const R={instancePath:t+"/input/t\
emperature",schemaPath:"#/oneOf/8/properties/input/properties/temperature/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:.1},message:"must be >= 0.1"};r===null?r=[R]:r.push(R),e++}}else{const R={instancePath:t+"/input/tem\
perature",schemaPath:"#/oneOf/8/properties/input/properties/temperature/type",keyword:"type",params:{type:"num\
ber"},message:"must be number"};r===null?r=[R]:r.push(R),e++}var re=d===e}else var re=!0;if(re){if(g.topP!==void 0){
let x=g.topP;const d=e;if(e===d)if(typeof x=="number"&&isFinite(x)){if(x>1||isNaN(x)){const R={instancePath:t+
"/input/topP",schemaPath:"#/oneOf/8/properties/input/properties/topP/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1},message:"must be <= 1"};r===null?r=[R]:r.push(R),e++}else if(x<0||isNaN(x)){const R={instancePath:t+
"/input/topP",schemaPath:"#/oneOf/8/properties/input/properties/topP/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};r===null?r=[R]:r.push(R),e++}}else{const R={instancePath:t+"/input/topP",
schemaPath:"#/oneOf/8/properties/input/properties/topP/type",keyword:"type",params:{type:"number"},message:"mu\
st be number"};r===null?r=[R]:r.push(R),e++}var re=d===e}else var re=!0;if(re){if(g.topK!==void 0){let x=g.topK;
const d=e;if(!(typeof x=="number"&&!(x%1)&&!isNaN(x)&&isFinite(x))){const R={instancePath:t+"/input/topK",schemaPath:"\
#/oneOf/8/properties/input/properties/topK/type",keyword:"type",params:{type:"integer"},message:"must be integ\
er"};r===null?r=[R]:r.push(R),e++}if(e===d&&typeof x=="number"&&isFinite(x)){if(x>200||isNaN(x)){const R={instancePath:t+
"/input/topK",schemaPath:"#/oneOf/8/properties/input/properties/topK/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:200},message:"must be <= 200"};r===null?r=[R]:r.push(R),e++}else if(x<1||isNaN(x)){const R={instancePath:t+
"/input/topK",schemaPath:"#/oneOf/8/properties/input/properties/topK/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1"};r===null?r=[R]:r.push(R),e++}}var re=d===e}else var re=!0;if(re){if(g.repetitionPenalty!==
void 0){let x=g.repetitionPenalty;const d=e;if(e===d)if(typeof x=="number"&&isFinite(x)){if(x>2.5||isNaN(x)){const R={
instancePath:t+"/input/repetitionPenalty",schemaPath:"#/oneOf/8/properties/input/properties/repetitionPenalty/\
maximum",keyword:"maximum",params:{comparison:"<=",limit:2.5},message:"must be <= 2.5"};r===null?r=[R]:r.push(
R),e++}else if(x<.8||isNaN(x)){const R={instancePath:t+"/input/repetitionPenalty",schemaPath:"#/oneOf/8/proper\
ties/input/properties/repetitionPenalty/minimum",keyword:"minimum",params:{comparison:">=",limit:.8},message:"\
must be >= 0.8"};r===null?r=[R]:r.push(R),e++}}else{const R={instancePath:t+"/input/repetitionPenalty",schemaPath:"\
#/oneOf/8/properties/input/properties/repetitionPenalty/type",keyword:"type",params:{type:"number"},message:"m\
ust be number"};r===null?r=[R]:r.push(R),e++}var re=d===e}else var re=!0;if(re)if(g.maxNewTokens!==void 0){let x=g.
maxNewTokens;const d=e;if(!(typeof x=="number"&&!(x%1)&&!isNaN(x)&&isFinite(x))){const R={instancePath:t+"/inp\
ut/maxNewTokens",schemaPath:"#/oneOf/8/properties/input/properties/maxNewTokens/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};r===null?r=[R]:r.push(R),e++}if(e===d&&typeof x=="number"&&isFinite(x)){if(x>
4096||isNaN(x)){const R={instancePath:t+"/input/maxNewTokens",schemaPath:"#/oneOf/8/properties/input/propertie\
s/maxNewTokens/maximum",keyword:"maximum",params:{comparison:"<=",limit:4096},message:"must be <= 4096"};r===null?
r=[R]:r.push(R),e++}else if(x<64||isNaN(x)){const R={instancePath:t+"/input/maxNewTokens",schemaPath:"#/oneOf/\
8/properties/input/properties/maxNewTokens/minimum",keyword:"minimum",params:{comparison:">=",limit:64},message:"\
must be >= 64"};r===null?r=[R]:r.push(R),e++}}var re=d===e}else var re=!0}}}}}}}}}else{const l={instancePath:t+
"/input",schemaPath:"#/oneOf/8/properties/input/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"};r===null?r=[l]:r.push(l),e++}var Ze=U===e}else var Ze=!0;if(Ze){if(s.idempotencyKey!==void 0){let g=s.
idempotencyKey;const U=e;if(e===U)if(typeof g=="string"){if(P(g)>200){const l={instancePath:t+"/idempotencyKey",
schemaPath:"#/oneOf/8/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200},message:"mus\
t NOT have more than 200 characters"};r===null?r=[l]:r.push(l),e++}else if(P(g)<1){const l={instancePath:t+"/i\
dempotencyKey",schemaPath:"#/oneOf/8/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"};r===null?r=[l]:r.push(l),e++}}else{const l={instancePath:t+"/\
idempotencyKey",schemaPath:"#/oneOf/8/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"\
must be string"};r===null?r=[l]:r.push(l),e++}var Ze=U===e}else var Ze=!0;if(Ze)if(s.completionCallbackUrl!==void 0){
let g=s.completionCallbackUrl;const U=e;if(e===U&&e===U)if(typeof g=="string"){if(!X(g)){const l={instancePath:t+
"/completionCallbackUrl",schemaPath:"#/oneOf/8/properties/completionCallbackUrl/format",keyword:"format",params:{
format:"uri"},message:'must match format "uri"'};r===null?r=[l]:r.push(l),e++}}else{const l={instancePath:t+"/\
completionCallbackUrl",schemaPath:"#/oneOf/8/properties/completionCallbackUrl/type",keyword:"type",params:{type:"\
string"},message:"must be string"};r===null?r=[l]:r.push(l),e++}var Ze=U===e}else var Ze=!0}}}}}else{const k={
instancePath:t,schemaPath:"#/oneOf/8/type",keyword:"type",params:{type:"object"},message:"must be object"};r===
null?r=[k]:r.push(k),e++}var W=m===e;if(W&&p)p=!1,o=[o,8];else{W&&(p=!0,o=8,T!==!0&&(T=!0));const k=e;if(e===k)
if(s&&typeof s=="object"&&!Array.isArray(s)){let g;if(s.task===void 0&&(g="task")||s.input===void 0&&(g="input")){
const U={instancePath:t,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty:g},message:"\
must have required property '"+g+"'"};r===null?r=[U]:r.push(U),e++}else{const U=e;for(const y in s)if(!(y==="t\
ask"||y==="input"||y==="idempotencyKey"||y==="completionCallbackUrl")){const l={instancePath:t,schemaPath:"#/o\
neOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:y},message:"must NOT ha\
ve additional properties"};r===null?r=[l]:r.push(l),e++;break}if(U===e){if(s.task!==void 0){let y=s.task;const l=e;
if(typeof y!="string"){const _={instancePath:t+"/task",schemaPath:"#/oneOf/9/properties/task/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"};r===null?r=[_]:r.push(_),e++}if(y!=="trellis.generate"){const _={
instancePath:t+"/task",schemaPath:"#/oneOf/9/properties/task/enum",keyword:"enum",params:{allowedValues:J.oneOf[9].
properties.task.enum},message:"must be equal to one of the allowed values"};r===null?r=[_]:r.push(_),e++}var er=l===
e}else var er=!0;if(er){if(s.input!==void 0){let y=s.input;const l=e,_=e;let x=!1;const d=e;if(y&&typeof y=="o\
bject"&&!Array.isArray(y)){let Y;if(y.sourceImageUrl===void 0&&(Y="sourceImageUrl")){const c={instancePath:t+"\
/input",schemaPath:"#/oneOf/9/properties/input/anyOf/0/required",keyword:"required",params:{missingProperty:Y},
message:"must have required property '"+Y+"'"};r===null?r=[c]:r.push(c),e++}}var Ct=d===e;x=x||Ct;const G=e;if(y&&
typeof y=="object"&&!Array.isArray(y)){let Y;if(y.sourceImage===void 0&&(Y="sourceImage")){const c={instancePath:t+
"/input",schemaPath:"#/oneOf/9/properties/input/anyOf/1/required",keyword:"required",params:{missingProperty:Y},
message:"must have required property '"+Y+"'"};r===null?r=[c]:r.push(c),e++}}var Ct=G===e;if(x=x||Ct,x)e=_,r!==
null&&(_?r.length=_:r=null);else{const Y={instancePath:t+"/input",schemaPath:"#/oneOf/9/properties/input/anyOf",
keyword:"anyOf",params:{},message:"must match a schema in anyOf"};r===null?r=[Y]:r.push(Y),e++}if(e===l)if(y&&
typeof y=="object"&&!Array.isArray(y)){const Y=e;for(const c in y)if(!it.call(J.oneOf[9].properties.input.properties,
c)){const V={instancePath:t+"/input",schemaPath:"#/oneOf/9/properties/input/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:c},message:"must NOT have additional properties"};r===null?r=[V]:
r.push(V),e++;break}if(Y===e){if(y.sourceImageUrl!==void 0){let c=y.sourceImageUrl;const V=e;if(e===V&&e===V)if(typeof c==
"string"){if(!X(c)){const me={instancePath:t+"/input/sourceImageUrl",schemaPath:"#/oneOf/9/properties/input/pr\
operties/sourceImageUrl/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'};r===
null?r=[me]:r.push(me),e++}}else{const me={instancePath:t+"/input/sourceImageUrl",schemaPath:"#/oneOf/9/proper\
ties/input/properties/sourceImageUrl/type",keyword:"type",params:{type:"string"},message:"must be string"};r===
null?r=[me]:r.push(me),e++}var F=V===e}else var F=!0;if(F){if(y.sourceImage!==void 0){const c=e;le(y.sourceImage,
{instancePath:t+"/input/sourceImage",parentData:y,parentDataProperty:"sourceImage",rootData:v,dynamicAnchors:b})||
(r=r===null?le.errors:r.concat(le.errors),e=r.length);var F=c===e}else var F=!0;if(F){if(y.qualityPreset!==void 0){
let c=y.qualityPreset;const V=e;if(typeof c!="string"){const A={instancePath:t+"/input/qualityPreset",schemaPath:"\
#/oneOf/9/properties/input/properties/qualityPreset/type",keyword:"type",params:{type:"string"},message:"must \
be string"};r===null?r=[A]:r.push(A),e++}if(!(c==="performance"||c==="balanced"||c==="fidelity")){const A={instancePath:t+
"/input/qualityPreset",schemaPath:"#/oneOf/9/properties/input/properties/qualityPreset/enum",keyword:"enum",params:{
allowedValues:J.oneOf[9].properties.input.properties.qualityPreset.enum},message:"must be equal to one of the \
allowed values"};r===null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;if(F){if(y.targetFaceCount!==void 0){let c=y.
targetFaceCount;const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/\
input/targetFaceCount",schemaPath:"#/oneOf/9/properties/input/properties/targetFaceCount/type",keyword:"type",
params:{type:"integer"},message:"must be integer"};r===null?r=[A]:r.push(A),e++}if(e===V&&typeof c=="number"&&
isFinite(c)){if(c>5e5||isNaN(c)){const A={instancePath:t+"/input/targetFaceCount",schemaPath:"#/oneOf/9/proper\
ties/input/properties/targetFaceCount/maximum",keyword:"maximum",params:{comparison:"<=",limit:5e5},message:"m\
ust be <= 500000"};r===null?r=[A]:r.push(A),e++}else if(c<1e3||isNaN(c)){const A={instancePath:t+"/input/targe\
tFaceCount",schemaPath:"#/oneOf/9/properties/input/properties/targetFaceCount/minimum",keyword:"minimum",params:{
comparison:">=",limit:1e3},message:"must be >= 1000"};r===null?r=[A]:r.push(A),e++}}var F=V===e}else var F=!0;
if(F){if(y.textureSize!==void 0){let c=y.textureSize;const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(
c))){const A={instancePath:t+"/input/textureSize",schemaPath:"#/oneOf/9/properties/input/properties/textureSiz\
e/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=[A]:r.push(A),e++}if(!(c===
512||c===1024||c===2048)){const A={instancePath:t+"/input/textureSize",schemaPath:"#/oneOf/9/properties/input/\
properties/textureSize/enum",keyword:"enum",params:{allowedValues:J.oneOf[9].properties.input.properties.textureSize.
enum},message:"must be equal to one of the allowed values"};r===null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;
if(F){if(y.textureResolution!==void 0){let c=y.textureResolution;const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(
c)&&isFinite(c))){const A={instancePath:t+"/input/textureResolution",schemaPath:"#/oneOf/9/properties/input/pr\
operties/textureResolution/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=
[A]:r.push(A),e++}if(!(c===512||c===1024||c===1536)){const A={instancePath:t+"/input/textureResolution",schemaPath:"\
#/oneOf/9/properties/input/properties/textureResolution/enum",keyword:"enum",params:{allowedValues:J.oneOf[9].
properties.input.properties.textureResolution.enum},message:"must be equal to one of the allowed values"};r===
null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;if(F){if(y.maxViews!==void 0){let c=y.maxViews;const V=e;if(!(typeof c==
"number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/input/maxViews",schemaPath:"#/oneOf/9/pro\
perties/input/properties/maxViews/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===
null?r=[A]:r.push(A),e++}if(e===V&&typeof c=="number"&&isFinite(c)){if(c>6||isNaN(c)){const A={instancePath:t+
"/input/maxViews",schemaPath:"#/oneOf/9/properties/input/properties/maxViews/maximum",keyword:"maximum",params:{
comparison:"<=",limit:6},message:"must be <= 6"};r===null?r=[A]:r.push(A),e++}else if(c<2||isNaN(c)){const A={
instancePath:t+"/input/maxViews",schemaPath:"#/oneOf/9/properties/input/properties/maxViews/minimum",keyword:"\
minimum",params:{comparison:">=",limit:2},message:"must be >= 2"};r===null?r=[A]:r.push(A),e++}}var F=V===e}else
var F=!0;if(F){if(y.sparseStructureSteps!==void 0){let c=y.sparseStructureSteps;const V=e;if(!(typeof c=="numb\
er"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/input/sparseStructureSteps",schemaPath:"#/oneO\
f/9/properties/input/properties/sparseStructureSteps/type",keyword:"type",params:{type:"integer"},message:"mus\
t be integer"};r===null?r=[A]:r.push(A),e++}if(e===V&&typeof c=="number"&&isFinite(c)){if(c>20||isNaN(c)){const A={
instancePath:t+"/input/sparseStructureSteps",schemaPath:"#/oneOf/9/properties/input/properties/sparseStructure\
Steps/maximum",keyword:"maximum",params:{comparison:"<=",limit:20},message:"must be <= 20"};r===null?r=[A]:r.push(
A),e++}else if(c<8||isNaN(c)){const A={instancePath:t+"/input/sparseStructureSteps",schemaPath:"#/oneOf/9/prop\
erties/input/properties/sparseStructureSteps/minimum",keyword:"minimum",params:{comparison:">=",limit:8},message:"\
must be >= 8"};r===null?r=[A]:r.push(A),e++}}var F=V===e}else var F=!0;if(F){if(y.shapeSteps!==void 0){let c=y.
shapeSteps;const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/input\
/shapeSteps",schemaPath:"#/oneOf/9/properties/input/properties/shapeSteps/type",keyword:"type",params:{type:"i\
nteger"},message:"must be integer"};r===null?r=[A]:r.push(A),e++}if(e===V&&typeof c=="number"&&isFinite(c)){if(c>
20||isNaN(c)){const A={instancePath:t+"/input/shapeSteps",schemaPath:"#/oneOf/9/properties/input/properties/sh\
apeSteps/maximum",keyword:"maximum",params:{comparison:"<=",limit:20},message:"must be <= 20"};r===null?r=[A]:
r.push(A),e++}else if(c<8||isNaN(c)){const A={instancePath:t+"/input/shapeSteps",schemaPath:"#/oneOf/9/propert\
ies/input/properties/shapeSteps/minimum",keyword:"minimum",params:{comparison:">=",limit:8},message:"must be >\
= 8"};r===null?r=[A]:r.push(A),e++}}var F=V===e}else var F=!0;if(F){if(y.textureSteps!==void 0){let c=y.textureSteps;
const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/input/textureSte\
ps",schemaPath:"#/oneOf/9/properties/input/properties/textureSteps/type",keyword:"type",params:{type:"integer"},
message:"must be integer"};r===null?r=[A]:r.push(A),e++}if(e===V&&typeof c=="number"&&isFinite(c)){if(c>20||isNaN(
c)){const A={instancePath:t+"/input/textureSteps",schemaPath:"#/oneOf/9/properties/input/properties/textureSte\
ps/maximum",keyword:"maximum",params:{comparison:"<=",limit:20},message:"must be <= 20"};r===null?r=[A]:r.push(
A),e++}else if(c<8||isNaN(c)){const A={instancePath:t+"/input/textureSteps",schemaPath:"#/oneOf/9/properties/i\
nput/properties/textureSteps/minimum",keyword:"minimum",params:{comparison:">=",limit:8},message:"must be >= 8"};
r===null?r=[A]:r.push(A),e++}}var F=V===e}else var F=!0;if(F){if(y.meshResolution!==void 0){let c=y.meshResolution;
const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/input/meshResolu\
tion",schemaPath:"#/oneOf/9/properties/input/properties/meshResolution/type",keyword:"type",params:{type:"inte\
ger"},message:"must be integer"};r===null?r=[A]:r.push(A),e++}if(!(c===128||c===256||c===512||c===1024)){const A={
instancePath:t+"/input/meshResolution",schemaPath:"#/oneOf/9/properties/input/properties/meshResolution/enum",
keyword:"enum",params:{allowedValues:J.oneOf[9].properties.input.properties.meshResolution.enum},message:"must\
 be equal to one of the allowed values"};r===null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;if(F){if(y.removeBackground!==
void 0){const c=e;if(typeof y.removeBackground!="boolean"){const me={instancePath:t+"/input/removeBackground",
schemaPath:"#/oneOf/9/properties/input/properties/removeBackground/type",keyword:"type",params:{type:"boolean"},
message:"must be boolean"};r===null?r=[me]:r.push(me),e++}var F=c===e}else var F=!0;if(F){if(y.padding!==void 0){
let c=y.padding;const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/\
input/padding",schemaPath:"#/oneOf/9/properties/input/properties/padding/type",keyword:"type",params:{type:"in\
teger"},message:"must be integer"};r===null?r=[A]:r.push(A),e++}if(e===V&&typeof c=="number"&&isFinite(c)){if(c>
64||isNaN(c)){const A={instancePath:t+"/input/padding",schemaPath:"#/oneOf/9/properties/input/properties/paddi\
ng/maximum",keyword:"maximum",params:{comparison:"<=",limit:64},message:"must be <= 64"};r===null?r=[A]:r.push(
A),e++}else if(c<0||isNaN(c)){const A={instancePath:t+"/input/padding",schemaPath:"#/oneOf/9/properties/input/\
properties/padding/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};r===null?
r=[A]:r.push(A),e++}}var F=V===e}else var F=!0;if(F){if(y.refinerResolution!==void 0){let c=y.refinerResolution;
const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/input/refinerRes\
olution",schemaPath:"#/oneOf/9/properties/input/properties/refinerResolution/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};r===null?r=[A]:r.push(A),e++}if(!(c===512||c===1024||c===1536)){const A={
instancePath:t+"/input/refinerResolution",schemaPath:"#/oneOf/9/properties/input/properties/refinerResolution/\
enum",keyword:"enum",params:{allowedValues:J.oneOf[9].properties.input.properties.refinerResolution.enum},message:"\
must be equal to one of the allowed values"};r===null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;if(F){if(y.
refinerDownsampling!==void 0){let c=y.refinerDownsampling;const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&
isFinite(c))){const A={instancePath:t+"/input/refinerDownsampling",schemaPath:"#/oneOf/9/properties/input/prop\
erties/refinerDownsampling/type",keyword:"type",params:{type:"integer"},message:"must be integer"};r===null?r=
[A]:r.push(A),e++}if(!(c===16||c===32||c===64)){const A={instancePath:t+"/input/refinerDownsampling",schemaPath:"\
#/oneOf/9/properties/input/properties/refinerDownsampling/enum",keyword:"enum",params:{allowedValues:J.oneOf[9].
properties.input.properties.refinerDownsampling.enum},message:"must be equal to one of the allowed values"};r===
null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;if(F){if(y.remeshFillHoles!==void 0){const c=e;if(typeof y.
remeshFillHoles!="boolean"){const me={instancePath:t+"/input/remeshFillHoles",schemaPath:"#/oneOf/9/properties\
/input/properties/remeshFillHoles/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};r===
null?r=[me]:r.push(me),e++}var F=c===e}else var F=!0;if(F){if(y.remeshFillHolesMaxPerimeter!==void 0){let c=y.
remeshFillHolesMaxPerimeter;const V=e;if(e===V)if(typeof c=="number"&&isFinite(c)){if(c>.2||isNaN(c)){const A={
instancePath:t+"/input/remeshFillHolesMaxPerimeter",schemaPath:"#/oneOf/9/properties/input/properties/remeshFi\
llHolesMaxPerimeter/maximum",keyword:"maximum",params:{comparison:"<=",limit:.2},message:"must be <= 0.2"};r===
null?r=[A]:r.push(A),e++}else if(c<.005||isNaN(c)){const A={instancePath:t+"/input/remeshFillHolesMaxPerimeter",
schemaPath:"#/oneOf/9/properties/input/properties/remeshFillHolesMaxPerimeter/minimum",keyword:"minimum",params:{
comparison:">=",limit:.005},message:"must be >= 0.005"};r===null?r=[A]:r.push(A),e++}}else{const A={instancePath:t+
"/input/remeshFillHolesMaxPerimeter",schemaPath:"#/oneOf/9/properties/input/properties/remeshFillHolesMaxPerim\
eter/type",keyword:"type",params:{type:"number"},message:"must be number"};r===null?r=[A]:r.push(A),e++}var F=V===
e}else var F=!0;if(F){if(y.remeshRemoveFloaters!==void 0){const c=e;if(typeof y.remeshRemoveFloaters!="boolean"){
const me={instancePath:t+"/input/remeshRemoveFloaters",schemaPath:"#/oneOf/9/properties/input/properties/remes\
hRemoveFloaters/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};r===null?r=[me]:r.push(
me),e++}var F=c===e}else var F=!0;if(F){if(y.remeshRemoveInnerFaces!==void 0){const c=e;if(typeof y.remeshRemoveInnerFaces!=
"boolean"){const me={instancePath:t+"/input/remeshRemoveInnerFaces",schemaPath:"#/oneOf/9/properties/input/pro\
perties/remeshRemoveInnerFaces/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};r===null?
r=[me]:r.push(me),e++}var F=c===e}else var F=!0;if(F){if(y.meshClusterConeHalfAngleRad!==void 0){let c=y.meshClusterConeHalfAngleRad;
const V=e;if(e===V)if(typeof c=="number"&&isFinite(c)){if(c>85||isNaN(c)){const A={instancePath:t+"/input/mesh\
ClusterConeHalfAngleRad",schemaPath:"#/oneOf/9/properties/input/properties/meshClusterConeHalfAngleRad/maximum",
keyword:"maximum",params:{comparison:"<=",limit:85},message:"must be <= 85"};r===null?r=[A]:r.push(A),e++}else if(c<
35||isNaN(c)){const A={instancePath:t+"/input/meshClusterConeHalfAngleRad",schemaPath:"#/oneOf/9/properties/in\
put/properties/meshClusterConeHalfAngleRad/minimum",keyword:"minimum",params:{comparison:">=",limit:35},message:"\
must be >= 35"};r===null?r=[A]:r.push(A),e++}}else{const A={instancePath:t+"/input/meshClusterConeHalfAngleRad",
schemaPath:"#/oneOf/9/properties/input/properties/meshClusterConeHalfAngleRad/type",keyword:"type",params:{type:"\
number"},message:"must be number"};r===null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;if(F){if(y.postprocessPositionEpsilon!==
void 0){let c=y.postprocessPositionEpsilon;const V=e;if(e===V)if(typeof c=="number"&&isFinite(c)){if(c>.001||isNaN(
c)){const A={instancePath:t+"/input/postprocessPositionEpsilon",schemaPath:"#/oneOf/9/properties/input/propert\
ies/postprocessPositionEpsilon/maximum",keyword:"maximum",params:{comparison:"<=",limit:.001},message:"must be\
 <= 0.001"};r===null?r=[A]:r.push(A),e++}else if(c<1e-6||isNaN(c)){const A={instancePath:t+"/input/postprocess\
PositionEpsilon",schemaPath:"#/oneOf/9/properties/input/properties/postprocessPositionEpsilon/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1e-6},message:"must be >= 0.000001"};r===null?r=[A]:r.push(A),e++}}else{
const A={instancePath:t+"/input/postprocessPositionEpsilon",schemaPath:"#/oneOf/9/properties/input/properties/\
postprocessPositionEpsilon/type",keyword:"type",params:{type:"number"},message:"must be number"};r===null?r=[A]:
r.push(A),e++}var F=V===e}else var F=!0;if(F){if(y.postprocessNormalCreaseDeg!==void 0){let c=y.postprocessNormalCreaseDeg;
const V=e;if(e===V)if(typeof c=="number"&&isFinite(c)){if(c>180||isNaN(c)){const A={instancePath:t+"/input/pos\
tprocessNormalCreaseDeg",schemaPath:"#/oneOf/9/properties/input/properties/postprocessNormalCreaseDeg/maximum",
keyword:"maximum",params:{comparison:"<=",limit:180},message:"must be <= 180"};r===null?r=[A]:r.push(A),e++}else if(c<
1||isNaN(c)){const A={instancePath:t+"/input/postprocessNormalCreaseDeg",schemaPath:"#/oneOf/9/properties/inpu\
t/properties/postprocessNormalCreaseDeg/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"m\
ust be >= 1"};r===null?r=[A]:r.push(A),e++}}else{const A={instancePath:t+"/input/postprocessNormalCreaseDeg",schemaPath:"\
#/oneOf/9/properties/input/properties/postprocessNormalCreaseDeg/type",keyword:"type",params:{type:"number"},message:"\
must be number"};r===null?r=[A]:r.push(A),e++}var F=V===e}else var F=!0;if(F)if(y.seed!==void 0){let c=y.seed;
const V=e;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const A={instancePath:t+"/input/seed",schemaPath:"\
#/oneOf/9/properties/input/properties/seed/type",keyword:"type",params:{type:"integer"},message:"must be integ\
er"};r===null?r=[A]:r.push(A),e++}if(e===V&&typeof c=="number"&&isFinite(c)){if(c>2147483647||isNaN(c)){const A={
instancePath:t+"/input/seed",schemaPath:"#/oneOf/9/properties/input/properties/seed/maximum",keyword:"maximum",
params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};r===null?r=[A]:r.push(A),e++}else if(c<
1||isNaN(c)){const A={instancePath:t+"/input/seed",schemaPath:"#/oneOf/9/properties/input/properties/seed/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};r===null?r=[A]:r.push(A),e++}}
var F=V===e}else var F=!0}}}}}}}}}}}}}}}}}}}}}}}else{const Y={instancePath:t+"/input",schemaPath:"#/oneOf/9/pr\
operties/input/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[Y]:r.push(Y),
e++}var er=l===e}else var er=!0;if(er){if(s.idempotencyKey!==void 0){let y=s.idempotencyKey;const l=e;if(e===l)
if(typeof y=="string"){if(P(y)>200){const x={instancePath:t+"/idempotencyKey",schemaPath:"#/oneOf/9/properties\
/idempotencyKey/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 charact\
ers"};r===null?r=[x]:r.push(x),e++}else if(P(y)<1){const x={instancePath:t+"/idempotencyKey",schemaPath:"#/one\
Of/9/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer th\
an 1 characters"};r===null?r=[x]:r.push(x),e++}}else{const x={instancePath:t+"/idempotencyKey",schemaPath:"#/o\
neOf/9/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be string"};r===null?
r=[x]:r.push(x),e++}var er=l===e}else var er=!0;if(er)if(s.completionCallbackUrl!==void 0){let y=s.completionCallbackUrl;
const l=e;if(e===l&&e===l)if(typeof y=="string"){if(!X(y)){const x={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/9/properties/completionCallbackUrl/format",keyword:"format",params:{format:"uri"},message:'must match \
format "uri"'};r===null?r=[x]:r.push(x),e++}}else{const x={instancePath:t+"/completionCallbackUrl",schemaPath:"\
#/oneOf/9/properties/completionCallbackUrl/type",keyword:"type",params:{type:"string"},message:"must be string"};
r===null?r=[x]:r.push(x),e++}var er=l===e}else var er=!0}}}}}else{const g={instancePath:t,schemaPath:"#/oneOf/\
9/type",keyword:"type",params:{type:"object"},message:"must be object"};r===null?r=[g]:r.push(g),e++}var W=k===
e;W&&p?(p=!1,o=[o,9]):W&&(p=!0,o=9,T!==!0&&(T=!0))}}}}}}}}if(p)e=a,r!==null&&(a?r.length=a:r=null);else{const te={
instancePath:t,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:o},message:"must match exactly one \
schema in oneOf"};return r===null?r=[te]:r.push(te),e++,Or.errors=r,!1}return Or.errors=r,i.props=T,e===0}Or.evaluated=
{dynamicProps:!0,dynamicItems:!1};function xt(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,
dynamicAnchors:b={}}={}){let r=null,e=0;const i=xt.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&
(i.items=void 0),!Or(s,{instancePath:t,parentData:j,parentDataProperty:O,rootData:v,dynamicAnchors:b}))r=r===null?
Or.errors:r.concat(Or.errors),e=r.length;else var a=Or.evaluated.props;return xt.errors=r,i.props=a,e===0}xt.evaluated=
{dynamicProps:!0,dynamicItems:!1};const Ra=st;function st(s,{instancePath:t="",parentData:j,parentDataProperty:O,rootData:v=s,dynamicAnchors:b={}}={}){let r=null,
e=0;const i=st.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),e===0)if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.header!==void 0){let a=s.header;if(e===e)if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a["x-idempotency-key"]!==void 0&&typeof a["x-idempotency-key"]!="string")return st.errors=[{instancePath:t+
"/header/x-idempotency-key",schemaPath:"#/properties/header/properties/x-idempotency-key/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1}else return st.errors=[{instancePath:t+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return st.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return st.errors=r,e===0}st.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Ka={getHealth:{},
listCreditPackages:{},resolveAffiliateReferral:{parameters:Ht},validateAffiliateCode:{body:zt},captureAffiliateCode:{
body:Jt},applyForAffiliateProgram:{body:Xt,parameters:Qt},getAffiliateProfile:{},updateAffiliateProfile:{body:Wt,
parameters:Yt},getAffiliateCode:{},getAffiliateDashboard:{},listAffiliateCommissions:{parameters:Zt},listAffiliatePayouts:{
parameters:es},listAffiliatePayoutRequests:{parameters:rs},createAffiliatePayoutRequest:{body:ts,parameters:ss},
bindAffiliateCode:{body:as,parameters:is},signInWithGoogle:{body:os},openBrowserSessionWithGoogle:{body:ns},startEmailSignIn:{
body:ps},verifyEmailSignIn:{body:ms},openBrowserSessionWithEmail:{body:us},getBrowserSession:{},clearBrowserSession:{},
startDeviceLink:{body:ls},getDeviceLinkRequest:{parameters:fs},approveDeviceLink:{body:ds},pollDeviceLink:{body:ys},
createStripeCheckout:{body:cs,parameters:hs},createCryptoCheckout:{body:gs,parameters:vs},claimStripeCheckout:{
body:bs,parameters:ks},claimCryptoCheckout:{body:Ps,parameters:ws},purchaseCreditsX402:{body:js,parameters:Os},
depositX402:{body:Is,parameters:qs},listApiKeys:{},createApiKey:{body:As,parameters:xs},revokeApiKey:{body:_s},
getBalance:{},createArcadeGame:{body:Ls,parameters:Ns},listOwnArcadeGames:{},getArcadeGame:{parameters:Ds},listArcadeCatalog:{
parameters:Ts},uploadArcadeRelease:{body:Us,parameters:Fs},submitArcadeRelease:{body:Rs,parameters:$s},listArcadeReviewQueue:{},
reviewArcadeRelease:{body:Es,parameters:Ks},createArcadeLaunchSession:{body:Ms},updateArcadeLaunchSession:{body:Bs,
parameters:Hs},getStudioSnapshot:{},listStudioAssets:{parameters:zs},createStudioProject:{body:Xs,parameters:Qs},
updateStudioProject:{body:Ws,parameters:Ys},updateStudioSettings:{body:Zs,parameters:ea},createStudioThread:{body:ra,
parameters:ta},selectStudioThread:{body:sa,parameters:aa},getStudioThread:{parameters:ia},renameStudioThread:{
body:oa,parameters:na},uploadStudioAsset:{parameters:pa},updateStudioAssetMetadata:{body:ma,parameters:ua},createStudioTextDocument:{
body:la,parameters:fa},getStudioTextDocument:{parameters:da},updateStudioTextDocument:{body:ya,parameters:ca},
createStudioStoryboard:{body:ha,parameters:ga},getStudioStoryboard:{parameters:va},updateStudioStoryboard:{body:ba,
parameters:ka},importStudioStoryboard:{body:Pa,parameters:wa},exportStudioStoryboard:{parameters:ja},sendStudioAgentMessage:{
body:Oa,parameters:Ia},prepareStudioAgentMessage:{body:qa,parameters:Aa},executeStudioApprovalPlan:{body:xa,parameters:_a},
getStudioAgentRequest:{parameters:La},getCreditsBalance:{},consumeCredits:{},getMediaJob:{parameters:Na},submitMediaJob:{
body:Da,parameters:Ra},receiveStripeWebhook:{},receiveCryptoWebhook:{}};export{Ka as validators};
