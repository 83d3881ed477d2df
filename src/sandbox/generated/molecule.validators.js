// Generated from specs/molecule.yaml by `npm run generate`. Do not edit.
/* eslint-disable */
import lr from"ajv-formats/dist/formats.js";import ur from"ajv/dist/runtime/ucs2length.js";const dr=Ne;const W=new RegExp("^[a-z][a-z0-9-]{2,31}$","u");function ie(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=ie.evaluated;if(a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){let p;if(r.slug===void 0&&
(p="slug")||r.name===void 0&&(p="name"))return ie.errors=[{instancePath:t,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(r.slug!==void 0){let i=r.
slug;const o=e;if(e===o)if(typeof i=="string"){if(!W.test(i))return ie.errors=[{instancePath:t+"/slug",schemaPath:"\
#/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]{2,31}$"},message:'must match pat\
tern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return ie.errors=[{instancePath:t+"/slug",schemaPath:"#/properties/sl\
ug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(r.
name!==void 0){const i=e;if(typeof r.name!="string")return ie.errors=[{instancePath:t+"/name",schemaPath:"#/pr\
operties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=i===e}else var s=!0}else
return ie.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return ie.errors=n,e===0}ie.evaluated={props:{slug:!0,name:!0},dynamicProps:!1,dynamicItems:!1};function Ne(r,{
instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Ne.
evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),ie(r,{instancePath:t,parentData:f,
parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?ie.errors:n.concat(ie.errors),e=n.length),Ne.errors=
n,e===0}Ne.evaluated={props:{slug:!0,name:!0},dynamicProps:!1,dynamicItems:!1};const yr=pe;function pe(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=pe.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return pe.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return pe.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return pe.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return pe.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return pe.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return pe.errors=n,e===0}pe.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const fr=ne;function ne(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ne.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return ne.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return ne.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return ne.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return ne.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return ne.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ne.errors=n,e===0}ne.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const cr=le;function le(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=le.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return le.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return le.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return le.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return le.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return le.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return le.errors=n,e===0}le.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const gr=me;function me(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=me.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return me.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return me.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return me.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return me.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return me.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return me.errors=n,e===0}me.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const hr=ue;function ue(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ue.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return ue.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return ue.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return ue.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return ue.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return ue.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ue.errors=n,e===0}ue.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const vr=de;function de(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=de.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.org_slug!==void 0){const p=e;if(typeof r.org_slug!="string")return de.errors=
[{instancePath:t+"/org_slug",schemaPath:"#/properties/org_slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var s=p===e}else var s=!0;if(s){if(r.plan!==void 0){const p=e;if(typeof r.plan!="string")
return de.errors=[{instancePath:t+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"}],!1;var s=p===e}else var s=!0;if(s){if(r.success_url!==void 0){const p=e;if(typeof r.
success_url!="string")return de.errors=[{instancePath:t+"/success_url",schemaPath:"#/properties/success_url/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=p===e}else var s=!0;if(s)if(r.cancel_url!==
void 0){const p=e;if(typeof r.cancel_url!="string")return de.errors=[{instancePath:t+"/cancel_url",schemaPath:"\
#/properties/cancel_url/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=p===e}else
var s=!0}}}else return de.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return de.errors=n,e===0}de.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const br=Se;function Se(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Se.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.org_slug!==void 0){const p=e;if(typeof r.org_slug!="string")return Se.errors=
[{instancePath:t+"/org_slug",schemaPath:"#/properties/org_slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var s=p===e}else var s=!0;if(s)if(r.return_url!==void 0){const p=e;if(typeof r.return_url!=
"string")return Se.errors=[{instancePath:t+"/return_url",schemaPath:"#/properties/return_url/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=p===e}else var s=!0}else return Se.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Se.errors=n,e===
0}Se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Pr=ye;function ye(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ye.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.org_slug!==void 0){const p=e;if(typeof r.org_slug!="string")return ye.errors=
[{instancePath:t+"/org_slug",schemaPath:"#/properties/org_slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var s=p===e}else var s=!0;if(s){if(r.credits!==void 0){let p=r.credits;const i=e;if(!(typeof p==
"number"&&!(p%1)&&!isNaN(p)&&isFinite(p)))return ye.errors=[{instancePath:t+"/credits",schemaPath:"#/propertie\
s/credits/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;var s=i===e}else var s=!0;
if(s){if(r.success_url!==void 0){const p=e;if(typeof r.success_url!="string")return ye.errors=[{instancePath:t+
"/success_url",schemaPath:"#/properties/success_url/type",keyword:"type",params:{type:"string"},message:"must \
be string"}],!1;var s=p===e}else var s=!0;if(s)if(r.cancel_url!==void 0){const p=e;if(typeof r.cancel_url!="st\
ring")return ye.errors=[{instancePath:t+"/cancel_url",schemaPath:"#/properties/cancel_url/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var s=p===e}else var s=!0}}}else return ye.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ye.errors=n,e===
0}ye.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const _r=Ge;function B(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=B.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let p;if(r.slug===void 0&&(p="slug")||r.name===void 0&&(p="name")||r.owner_user_id===
void 0&&(p="owner_user_id"))return B.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{
missingProperty:p},message:"must have required property '"+p+"'"}],!1;{const i=e;for(const o in r)if(!(o==="sl\
ug"||o==="name"||o==="owner_user_id")){return B.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties"}],!1;break}if(i===
e){if(r.slug!==void 0){let o=r.slug;const m=e;if(e===m)if(typeof o=="string"){if(!W.test(o))return B.errors=[{
instancePath:t+"/slug",schemaPath:"#/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9\
-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return B.errors=[{instancePath:t+"\
/slug",schemaPath:"#/properties/slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var s=m===e}else var s=!0;if(s){if(r.name!==void 0){const o=e;if(typeof r.name!="string")return B.errors=[{instancePath:t+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var s=o===e}else var s=!0;if(s)if(r.owner_user_id!==void 0){const o=e;if(typeof r.owner_user_id!="string")return B.
errors=[{instancePath:t+"/owner_user_id",schemaPath:"#/properties/owner_user_id/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var s=o===e}else var s=!0}}}}else return B.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return B.errors=n,e===0}B.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function Ge(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Ge.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),B(r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||
(n=n===null?B.errors:n.concat(B.errors),e=n.length),Ge.errors=n,e===0}Ge.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const kr=Te;function Te(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Te.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.query!==void 0){let s=r.query;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){if(s.dry_run!==void 0&&typeof s.dry_run!="boolean")return Te.errors=[{instancePath:t+"/query/dry_run",schemaPath:"\
#/properties/query/properties/dry_run/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"}],
!1}else return Te.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{
type:"object"},message:"must be object"}],!1}}else return Te.errors=[{instancePath:t,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;return Te.errors=n,e===0}Te.evaluated={props:{query:!0},
dynamicProps:!1,dynamicItems:!1};const jr=fe;function fe(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=fe.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return fe.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return fe.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return fe.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return fe.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return fe.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return fe.errors=n,e===0}fe.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const wr=ce;function ce(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ce.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return ce.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return ce.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return ce.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return ce.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return ce.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ce.errors=n,e===0}ce.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const Ar=Le;function ee(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ee.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let s;if(r.confirm===void 0&&(s="confirm"))return ee.errors=[{instancePath:t,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(r.
confirm!==void 0&&typeof r.confirm!="string")return ee.errors=[{instancePath:t+"/confirm",schemaPath:"#/proper\
ties/confirm/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else return ee.errors=[
{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ee.
errors=n,e===0}ee.evaluated={props:{confirm:!0},dynamicProps:!1,dynamicItems:!1};function Le(r,{instancePath:t="",
parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Le.evaluated;return a.
dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),ee(r,{instancePath:t,parentData:f,parentDataProperty:c,
rootData:d,dynamicAnchors:y})||(n=n===null?ee.errors:n.concat(ee.errors),e=n.length),Le.errors=n,e===0}Le.evaluated=
{props:{confirm:!0},dynamicProps:!1,dynamicItems:!1};const qr=ge;function ge(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ge.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return ge.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return ge.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return ge.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return ge.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return ge.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ge.errors=n,e===0}ge.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const xr=Ce;function Ce(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Ce.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),ee(r,{instancePath:t,
parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?ee.errors:n.concat(ee.errors),e=n.
length),Ce.errors=n,e===0}Ce.evaluated={props:{confirm:!0},dynamicProps:!1,dynamicItems:!1};const Dr=he;function he(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=he.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return he.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return he.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return he.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return he.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return he.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return he.errors=n,e===0}he.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const Ir=ve;function ve(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ve.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return ve.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return ve.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return ve.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return ve.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return ve.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ve.errors=n,e===0}ve.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const $r=be;function be(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=be.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.slug===void 0&&(i="slug"))return be.errors=[{instancePath:t+"/path",schemaPath:"#/properties/pa\
th/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;
if(s.slug!==void 0){let o=s.slug;if(e===e)if(typeof o=="string"){if(!W.test(o))return be.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][\
a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z][a-z0-9-]{2,31}$"'}],!1}else return be.errors=[{instancePath:t+
"/path/slug",schemaPath:"#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return be.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return be.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return be.errors=n,e===0}be.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const zr=Fe;function E(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=E.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.target_tag!==void 0){const i=e;if(typeof r.target_tag!="string")return E.errors=
[{instancePath:t+"/target_tag",schemaPath:"#/properties/target_tag/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;var s=i===e}else var s=!0;if(s){if(r.canary_slug!==void 0){const i=e;if(typeof r.
canary_slug!="string")return E.errors=[{instancePath:t+"/canary_slug",schemaPath:"#/properties/canary_slug/typ\
e",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=i===e}else var s=!0;if(s){if(r.soak_seconds!==
void 0){let i=r.soak_seconds;const o=e;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return E.errors=
[{instancePath:t+"/soak_seconds",schemaPath:"#/properties/soak_seconds/type",keyword:"type",params:{type:"inte\
ger"},message:"must be integer"}],!1;var s=o===e}else var s=!0;if(s){if(r.batch_size!==void 0){let i=r.batch_size;
const o=e;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return E.errors=[{instancePath:t+"/batch_si\
ze",schemaPath:"#/properties/batch_size/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],
!1;var s=o===e}else var s=!0;if(s){if(r.only_slugs!==void 0){let i=r.only_slugs;const o=e;if(e===o)if(Array.isArray(
i)){var p=!0;const l=i.length;for(let u=0;u<l;u++){const g=e;if(typeof i[u]!="string")return E.errors=[{instancePath:t+
"/only_slugs/"+u,schemaPath:"#/properties/only_slugs/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var p=g===e;if(!p)break}}else return E.errors=[{instancePath:t+"/only_slugs",schemaPath:"\
#/properties/only_slugs/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var s=o===e}else
var s=!0;if(s){if(r.dry_run!==void 0){const i=e;if(typeof r.dry_run!="boolean")return E.errors=[{instancePath:t+
"/dry_run",schemaPath:"#/properties/dry_run/type",keyword:"type",params:{type:"boolean"},message:"must be bool\
ean"}],!1;var s=i===e}else var s=!0;if(s)if(r.confirm!==void 0){const i=e;if(typeof r.confirm!="boolean")return E.
errors=[{instancePath:t+"/confirm",schemaPath:"#/properties/confirm/type",keyword:"type",params:{type:"boolean"},
message:"must be boolean"}],!1;var s=i===e}else var s=!0}}}}}}else return E.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return E.errors=n,e===0}E.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function Fe(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Fe.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),E(r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||
(n=n===null?E.errors:n.concat(E.errors),e=n.length),Fe.errors=n,e===0}Fe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const Er=Me;function Y(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Y.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let i;if(r.env===void 0&&(i="env"))return Y.errors=[{instancePath:t,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;if(r.
env!==void 0){let o=r.env;const m=e;if(e===m)if(o&&typeof o=="object"&&!Array.isArray(o))for(const l in o){const u=e;
if(typeof o[l]!="string")return Y.errors=[{instancePath:t+"/env/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/env/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var s=u===e;if(!s)break}else return Y.errors=[{instancePath:t+"/env",schemaPath:"#/properties/env/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;var p=m===e}else var p=!0;if(p){if(r.merge!==void 0){
const o=e;if(typeof r.merge!="boolean")return Y.errors=[{instancePath:t+"/merge",schemaPath:"#/properties/merg\
e/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"}],!1;var p=o===e}else var p=!0;if(p)if(r.
force!==void 0){const o=e;if(typeof r.force!="boolean")return Y.errors=[{instancePath:t+"/force",schemaPath:"#\
/properties/force/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"}],!1;var p=o===e}else
var p=!0}}else return Y.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return Y.errors=n,e===0}Y.evaluated={props:{env:!0,merge:!0,force:!0},dynamicProps:!1,dynamicItems:!1};
function Me(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Me.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),Y(r,{instancePath:t,
parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?Y.errors:n.concat(Y.errors),e=n.length),
Me.errors=n,e===0}Me.evaluated={props:{env:!0,merge:!0,force:!0},dynamicProps:!1,dynamicItems:!1};const Wr=Pe;const q=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function Pe(r,{instancePath:t="",parentData:f,
parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Pe.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.path!==
void 0){let s=r.path;if(e===e)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.id===void 0&&(i="id"))return Pe.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:i},
message:"must have required property '"+i+"'"}],!1;if(s.id!==void 0){let o=s.id;const m=e;if(e===m&&e===m)if(typeof o==
"string"){if(!q.test(o))return Pe.errors=[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/\
id/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return Pe.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"}],!1}}else return Pe.errors=[{instancePath:t+"/path",schemaPath:"#/properties/p\
ath/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Pe.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Pe.errors=n,e===
0}Pe.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};const Sr=Ue;function D(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=D.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.region!==void 0){const p=e;if(typeof r.region!="string")return D.errors=[{instancePath:t+
"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var s=p===e}else var s=!0;if(s){if(r.ami_id!==void 0){const p=e;if(typeof r.ami_id!="string")return D.errors=
[{instancePath:t+"/ami_id",schemaPath:"#/properties/ami_id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var s=p===e}else var s=!0;if(s){if(r.template!==void 0){const p=e;if(typeof r.template!="\
string")return D.errors=[{instancePath:t+"/template",schemaPath:"#/properties/template/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var s=p===e}else var s=!0;if(s){if(r.digest!==void 0){const p=e;if(typeof r.
digest!="string")return D.errors=[{instancePath:t+"/digest",schemaPath:"#/properties/digest/type",keyword:"typ\
e",params:{type:"string"},message:"must be string"}],!1;var s=p===e}else var s=!0;if(s){if(r.template_name!==void 0){
const p=e;if(typeof r.template_name!="string")return D.errors=[{instancePath:t+"/template_name",schemaPath:"#/\
properties/template_name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=p===e}else
var s=!0;if(s){if(r.image_digest!==void 0){const p=e;if(typeof r.image_digest!="string")return D.errors=[{instancePath:t+
"/image_digest",schemaPath:"#/properties/image_digest/type",keyword:"type",params:{type:"string"},message:"mus\
t be string"}],!1;var s=p===e}else var s=!0;if(s){if(r.git_sha!==void 0){const p=e;if(typeof r.git_sha!="strin\
g")return D.errors=[{instancePath:t+"/git_sha",schemaPath:"#/properties/git_sha/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var s=p===e}else var s=!0;if(s)if(r.notes!==void 0){const p=e;if(typeof r.
notes!="string")return D.errors=[{instancePath:t+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var s=p===e}else var s=!0}}}}}}}else return D.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return D.errors=n,e===
0}D.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ue(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Ue.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),D(r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||
(n=n===null?D.errors:n.concat(D.errors),e=n.length),Ue.errors=n,e===0}Ue.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const Tr=Ve;function Ve(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Ve.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),D(r,{instancePath:t,
parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?D.errors:n.concat(D.errors),e=n.length),
Ve.errors=n,e===0}Ve.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Rr=T;function T(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=T.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let p=r.path;const i=e;if(e===i)if(p&&typeof p=="object"&&!Array.
isArray(p)){let o;if(p.id===void 0&&(o="id"))return T.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+"'"}],
!1;if(p.id!==void 0){let m=p.id;const l=e;if(e===l&&e===l)if(typeof m=="string"){if(!q.test(m))return T.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return T.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return T.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=i===e}else var s=!0;if(s)if(r.query!==void 0){let p=r.query;const i=e;if(e===i)if(p&&
typeof p=="object"&&!Array.isArray(p)){let m;if(p.org_slug===void 0&&(m="org_slug"))return T.errors=[{instancePath:t+
"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty:m},message:"must \
have required property '"+m+"'"}],!1;if(p.org_slug!==void 0){let l=p.org_slug;if(e===e)if(typeof l=="string"){
if(!W.test(l))return T.errors=[{instancePath:t+"/query/org_slug",schemaPath:"#/properties/query/properties/org\
_slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z]\
[a-z0-9-]{2,31}$"'}],!1}else return T.errors=[{instancePath:t+"/query/org_slug",schemaPath:"#/properties/query\
/properties/org_slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return T.
errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=i===e}else var s=!0}else return T.errors=[{instancePath:t,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;return T.errors=n,e===0}T.evaluated={props:{path:!0,
query:!0},dynamicProps:!1,dynamicItems:!1};const Or=He;const mr={$id:"https://components/PutBillingModeRequest",type:"object",required:["mode"],properties:{mode:{type:[
"string","null"],enum:["platform_managed","byok","disabled",null]}}};function N(r,{instancePath:t="",parentData:f,
parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=N.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){let s;if(r.
mode===void 0&&(s="mode"))return N.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{
missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(r.mode!==void 0){let p=r.mode;if(typeof p!=
"string"&&p!==null)return N.errors=[{instancePath:t+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",
params:{type:mr.properties.mode.type},message:"must be string,null"}],!1;if(!(p==="platform_managed"||p==="byo\
k"||p==="disabled"||p===null))return N.errors=[{instancePath:t+"/mode",schemaPath:"#/properties/mode/enum",keyword:"\
enum",params:{allowedValues:mr.properties.mode.enum},message:"must be equal to one of the allowed values"}],!1}}else
return N.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be ob\
ject"}],!1;return N.errors=n,e===0}N.evaluated={props:{mode:!0},dynamicProps:!1,dynamicItems:!1};function He(r,{
instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=He.
evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),N(r,{instancePath:t,parentData:f,
parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?N.errors:n.concat(N.errors),e=n.length),He.errors=
n,e===0}He.evaluated={props:{mode:!0},dynamicProps:!1,dynamicItems:!1};const Br=R;function R(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=R.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let p=r.path;const i=e;if(e===i)if(p&&typeof p=="object"&&!Array.
isArray(p)){let o;if(p.id===void 0&&(o="id"))return R.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:o},message:"must have required property '"+o+"'"}],
!1;if(p.id!==void 0){let m=p.id;const l=e;if(e===l&&e===l)if(typeof m=="string"){if(!q.test(m))return R.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return R.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return R.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=i===e}else var s=!0;if(s)if(r.query!==void 0){let p=r.query;const i=e;if(e===i)if(p&&
typeof p=="object"&&!Array.isArray(p)){let m;if(p.org_slug===void 0&&(m="org_slug"))return R.errors=[{instancePath:t+
"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty:m},message:"must \
have required property '"+m+"'"}],!1;if(p.org_slug!==void 0){let l=p.org_slug;if(e===e)if(typeof l=="string"){
if(!W.test(l))return R.errors=[{instancePath:t+"/query/org_slug",schemaPath:"#/properties/query/properties/org\
_slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]{2,31}$"},message:'must match pattern "^[a-z]\
[a-z0-9-]{2,31}$"'}],!1}else return R.errors=[{instancePath:t+"/query/org_slug",schemaPath:"#/properties/query\
/properties/org_slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return R.
errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=i===e}else var s=!0}else return R.errors=[{instancePath:t,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;return R.errors=n,e===0}R.evaluated={props:{path:!0,
query:!0},dynamicProps:!1,dynamicItems:!1};const Nr=Je;const Gr=lr.fullFormats.int32,Lr=lr.fullFormats.uri;function k(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=k.evaluated;if(a.dynamicProps&&(a.props=void 0),a.
dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){let m;if(r.org_id===void 0&&
(m="org_id")||r.workspace_id===void 0&&(m="workspace_id")||r.runtime===void 0&&(m="runtime")||r.platform_url===
void 0&&(m="platform_url"))return k.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{
missingProperty:m},message:"must have required property '"+m+"'"}],!1;if(r.org_id!==void 0){let l=r.org_id;const u=e;
if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return k.errors=[{instancePath:t+"/org_id",schemaPath:"#/\
properties/org_id/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else
return k.errors=[{instancePath:t+"/org_id",schemaPath:"#/properties/org_id/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var s=u===e}else var s=!0;if(s){if(r.workspace_id!==void 0){let l=r.workspace_id;
const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return k.errors=[{instancePath:t+"/workspace_id",
schemaPath:"#/properties/workspace_id/format",keyword:"format",params:{format:"uuid"},message:'must match form\
at "uuid"'}],!1}else return k.errors=[{instancePath:t+"/workspace_id",schemaPath:"#/properties/workspace_id/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=u===e}else var s=!0;if(s){if(r.runtime!==
void 0){const l=e;if(typeof r.runtime!="string")return k.errors=[{instancePath:t+"/runtime",schemaPath:"#/prop\
erties/runtime/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=l===e}else var s=!0;
if(s){if(r.tier!==void 0){let l=r.tier;const u=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)))return k.
errors=[{instancePath:t+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"}],!1;var s=u===e}else var s=!0;if(s){if(r.instance_type!==void 0){const l=e;if(typeof r.instance_type!=
"string")return k.errors=[{instancePath:t+"/instance_type",schemaPath:"#/properties/instance_type/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var s=l===e}else var s=!0;if(s){if(r.disk_gb!==void 0){
let l=r.disk_gb;const u=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)))return k.errors=[{instancePath:t+
"/disk_gb",schemaPath:"#/properties/disk_gb/type",keyword:"type",params:{type:"integer"},message:"must be inte\
ger"}],!1;if(e===u&&typeof l=="number"&&isFinite(l)&&!Gr.validate(l))return k.errors=[{instancePath:t+"/disk_g\
b",schemaPath:"#/properties/disk_gb/format",keyword:"format",params:{format:"int32"},message:'must match forma\
t "int32"'}],!1;var s=u===e}else var s=!0;if(s){if(r.platform_url!==void 0){let l=r.platform_url;const u=e;if(e===
u&&e===u)if(typeof l=="string"){if(!Lr(l))return k.errors=[{instancePath:t+"/platform_url",schemaPath:"#/prope\
rties/platform_url/format",keyword:"format",params:{format:"uri"},message:'must match format "uri"'}],!1}else return k.
errors=[{instancePath:t+"/platform_url",schemaPath:"#/properties/platform_url/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var s=u===e}else var s=!0;if(s){if(r.env!==void 0){let l=r.env;const u=e;
if(e===u)if(l&&typeof l=="object"&&!Array.isArray(l))for(const v in l){const S=e;if(typeof l[v]!="string")return k.
errors=[{instancePath:t+"/env/"+v.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/addition\
alProperties/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=S===e;if(!p)break}else
return k.errors=[{instancePath:t+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1;var s=u===e}else var s=!0;if(s){if(r.config_files!==void 0){let l=r.config_files;
const u=e;if(e===u)if(l&&typeof l=="object"&&!Array.isArray(l))for(const v in l){const S=e;if(typeof l[v]!="st\
ring")return k.errors=[{instancePath:t+"/config_files/"+v.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#\
/properties/config_files/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"}],!1;var i=S===e;if(!i)break}else return k.errors=[{instancePath:t+"/config_files",schemaPath:"#/properti\
es/config_files/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var s=u===e}else var s=!0;
if(s)if(r.display!==void 0){let l=r.display;const u=e;if(e===u)if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.
mode!==void 0){const v=e;if(typeof l.mode!="string")return k.errors=[{instancePath:t+"/display/mode",schemaPath:"\
#/properties/display/properties/mode/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var o=v===e}else var o=!0;if(o){if(l.width!==void 0){let v=l.width;const S=e;if(!(typeof v=="number"&&!(v%1)&&
!isNaN(v)&&isFinite(v)))return k.errors=[{instancePath:t+"/display/width",schemaPath:"#/properties/display/pro\
perties/width/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;var o=S===e}else var o=!0;
if(o){if(l.height!==void 0){let v=l.height;const S=e;if(!(typeof v=="number"&&!(v%1)&&!isNaN(v)&&isFinite(v)))
return k.errors=[{instancePath:t+"/display/height",schemaPath:"#/properties/display/properties/height/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"}],!1;var o=S===e}else var o=!0;if(o)if(l.protocol!==void 0){
const v=e;if(typeof l.protocol!="string")return k.errors=[{instancePath:t+"/display/protocol",schemaPath:"#/pr\
operties/display/properties/protocol/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var o=v===e}else var o=!0}}}else return k.errors=[{instancePath:t+"/display",schemaPath:"#/properties/display/\
type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var s=u===e}else var s=!0}}}}}}}}}else
return k.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be ob\
ject"}],!1;return k.errors=n,e===0}k.evaluated={props:{org_id:!0,workspace_id:!0,runtime:!0,tier:!0,instance_type:!0,
disk_gb:!0,platform_url:!0,env:!0,config_files:!0,display:!0},dynamicProps:!1,dynamicItems:!1};function Je(r,{
instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Je.
evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),k(r,{instancePath:t,parentData:f,
parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?k.errors:n.concat(k.errors),e=n.length),Je.errors=
n,e===0}Je.evaluated={props:{org_id:!0,workspace_id:!0,runtime:!0,tier:!0,instance_type:!0,disk_gb:!0,platform_url:!0,
env:!0,config_files:!0,display:!0},dynamicProps:!1,dynamicItems:!1};const Cr=re;function re(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=re.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let p=r.path;const i=e;if(e===i)if(p&&typeof p=="object"&&!Array.
isArray(p)){let o;if(p.workspace_id===void 0&&(o="workspace_id"))return re.errors=[{instancePath:t+"/path",schemaPath:"\
#/properties/path/required",keyword:"required",params:{missingProperty:o},message:"must have required property\
 '"+o+"'"}],!1;if(p.workspace_id!==void 0){let m=p.workspace_id;const l=e;if(e===l&&e===l)if(typeof m=="string"){
if(!q.test(m))return re.errors=[{instancePath:t+"/path/workspace_id",schemaPath:"#/properties/path/properties/\
workspace_id/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return re.
errors=[{instancePath:t+"/path/workspace_id",schemaPath:"#/properties/path/properties/workspace_id/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1}}else return re.errors=[{instancePath:t+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var s=i===e}else var s=!0;
if(s)if(r.query!==void 0){let p=r.query;const i=e;if(e===i)if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.prune!==
void 0&&typeof p.prune!="boolean")return re.errors=[{instancePath:t+"/query/prune",schemaPath:"#/properties/qu\
ery/properties/prune/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"}],!1}else return re.
errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=i===e}else var s=!0}else return re.errors=[{instancePath:t,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;return re.errors=n,e===0}re.evaluated={props:{path:!0,
query:!0},dynamicProps:!1,dynamicItems:!1};const Fr=G;function G(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=G.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let p=r.path;const i=e;if(e===i)if(p&&typeof p=="object"&&!Array.
isArray(p)){let o;if(p.workspace_id===void 0&&(o="workspace_id"))return G.errors=[{instancePath:t+"/path",schemaPath:"\
#/properties/path/required",keyword:"required",params:{missingProperty:o},message:"must have required property\
 '"+o+"'"}],!1;if(p.workspace_id!==void 0){let m=p.workspace_id;const l=e;if(e===l&&e===l)if(typeof m=="string"){
if(!q.test(m))return G.errors=[{instancePath:t+"/path/workspace_id",schemaPath:"#/properties/path/properties/w\
orkspace_id/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return G.
errors=[{instancePath:t+"/path/workspace_id",schemaPath:"#/properties/path/properties/workspace_id/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1}}else return G.errors=[{instancePath:t+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var s=i===e}else var s=!0;
if(s)if(r.query!==void 0){let p=r.query;const i=e;if(e===i)if(p&&typeof p=="object"&&!Array.isArray(p)){let m;
if(p.instance_id===void 0&&(m="instance_id"))return G.errors=[{instancePath:t+"/query",schemaPath:"#/propertie\
s/query/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(p.instance_id!==void 0&&typeof p.instance_id!="string")return G.errors=[{instancePath:t+"/query/instance\
_id",schemaPath:"#/properties/query/properties/instance_id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}else return G.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;var s=i===e}else var s=!0}else return G.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return G.errors=n,e===
0}G.evaluated={props:{path:!0,query:!0},dynamicProps:!1,dynamicItems:!1};const Mr=ke;function ke(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ke.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return ke.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return ke.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return ke.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return ke.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return ke.errors=n,e===0}ke.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const Ur=Ke;const Be={$id:"https://components/CreateWorkspaceRequest",type:"object",required:["name"],properties:{name:{type:"\
string"},role:{type:"string"},template:{type:"string"},tier:{type:"integer"},model:{type:"string"},llm_provider:{
type:"string"},runtime:{type:"string"},external:{type:"boolean"},url:{type:"string"},delivery_mode:{type:"stri\
ng",enum:["push","poll"]},workspace_dir:{type:"string"},workspace_access:{type:"string",enum:["none","read_onl\
y","read_write"]},parent_id:{type:["string","null"],format:"uuid"},budget_limit:{type:["integer","null"],format:"\
int64"},secrets:{type:"object",additionalProperties:{type:"string"}},max_concurrent_tasks:{type:"integer"}}},nr=lr.
fullFormats.int64;function _(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){
let n=null,e=0;const a=_.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)
if(r&&typeof r=="object"&&!Array.isArray(r)){let i;if(r.name===void 0&&(i="name"))return _.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+
i+"'"}],!1;if(r.name!==void 0){const o=e;if(typeof r.name!="string")return _.errors=[{instancePath:t+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;
if(s){if(r.role!==void 0){const o=e;if(typeof r.role!="string")return _.errors=[{instancePath:t+"/role",schemaPath:"\
#/properties/role/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;
if(s){if(r.template!==void 0){const o=e;if(typeof r.template!="string")return _.errors=[{instancePath:t+"/temp\
late",schemaPath:"#/properties/template/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var s=o===e}else var s=!0;if(s){if(r.tier!==void 0){let o=r.tier;const m=e;if(!(typeof o=="number"&&!(o%1)&&
!isNaN(o)&&isFinite(o)))return _.errors=[{instancePath:t+"/tier",schemaPath:"#/properties/tier/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"}],!1;var s=m===e}else var s=!0;if(s){if(r.model!==void 0){
const o=e;if(typeof r.model!="string")return _.errors=[{instancePath:t+"/model",schemaPath:"#/properties/model\
/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s){if(r.
llm_provider!==void 0){const o=e;if(typeof r.llm_provider!="string")return _.errors=[{instancePath:t+"/llm_pro\
vider",schemaPath:"#/properties/llm_provider/type",keyword:"type",params:{type:"string"},message:"must be stri\
ng"}],!1;var s=o===e}else var s=!0;if(s){if(r.runtime!==void 0){const o=e;if(typeof r.runtime!="string")return _.
errors=[{instancePath:t+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;var s=o===e}else var s=!0;if(s){if(r.external!==void 0){const o=e;if(typeof r.external!=
"boolean")return _.errors=[{instancePath:t+"/external",schemaPath:"#/properties/external/type",keyword:"type",
params:{type:"boolean"},message:"must be boolean"}],!1;var s=o===e}else var s=!0;if(s){if(r.url!==void 0){const o=e;
if(typeof r.url!="string")return _.errors=[{instancePath:t+"/url",schemaPath:"#/properties/url/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s){if(r.delivery_mode!==
void 0){let o=r.delivery_mode;const m=e;if(typeof o!="string")return _.errors=[{instancePath:t+"/delivery_mode",
schemaPath:"#/properties/delivery_mode/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;if(!(o==="push"||o==="poll"))return _.errors=[{instancePath:t+"/delivery_mode",schemaPath:"#/properties/del\
ivery_mode/enum",keyword:"enum",params:{allowedValues:Be.properties.delivery_mode.enum},message:"must be equal\
 to one of the allowed values"}],!1;var s=m===e}else var s=!0;if(s){if(r.workspace_dir!==void 0){const o=e;if(typeof r.
workspace_dir!="string")return _.errors=[{instancePath:t+"/workspace_dir",schemaPath:"#/properties/workspace_d\
ir/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s){if(r.
workspace_access!==void 0){let o=r.workspace_access;const m=e;if(typeof o!="string")return _.errors=[{instancePath:t+
"/workspace_access",schemaPath:"#/properties/workspace_access/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;if(!(o==="none"||o==="read_only"||o==="read_write"))return _.errors=[{instancePath:t+"/wo\
rkspace_access",schemaPath:"#/properties/workspace_access/enum",keyword:"enum",params:{allowedValues:Be.properties.
workspace_access.enum},message:"must be equal to one of the allowed values"}],!1;var s=m===e}else var s=!0;if(s){
if(r.parent_id!==void 0){let o=r.parent_id;const m=e;if(typeof o!="string"&&o!==null)return _.errors=[{instancePath:t+
"/parent_id",schemaPath:"#/properties/parent_id/type",keyword:"type",params:{type:Be.properties.parent_id.type},
message:"must be string,null"}],!1;if(e===m&&e===m&&typeof o=="string"&&!q.test(o))return _.errors=[{instancePath:t+
"/parent_id",schemaPath:"#/properties/parent_id/format",keyword:"format",params:{format:"uuid"},message:'must \
match format "uuid"'}],!1;var s=m===e}else var s=!0;if(s){if(r.budget_limit!==void 0){let o=r.budget_limit;const m=e;
if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o))&&o!==null)return _.errors=[{instancePath:t+"/budget_l\
imit",schemaPath:"#/properties/budget_limit/type",keyword:"type",params:{type:Be.properties.budget_limit.type},
message:"must be integer,null"}],!1;if(e===m&&typeof o=="number"&&isFinite(o)&&!nr.validate(o))return _.errors=
[{instancePath:t+"/budget_limit",schemaPath:"#/properties/budget_limit/format",keyword:"format",params:{format:"\
int64"},message:'must match format "int64"'}],!1;var s=m===e}else var s=!0;if(s){if(r.secrets!==void 0){let o=r.
secrets;const m=e;if(e===m)if(o&&typeof o=="object"&&!Array.isArray(o))for(const u in o){const g=e;if(typeof o[u]!=
"string")return _.errors=[{instancePath:t+"/secrets/"+u.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/p\
roperties/secrets/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var p=g===e;if(!p)break}else return _.errors=[{instancePath:t+"/secrets",schemaPath:"#/properties/secrets/t\
ype",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var s=m===e}else var s=!0;if(s)if(r.max_concurrent_tasks!==
void 0){let o=r.max_concurrent_tasks;const m=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return _.
errors=[{instancePath:t+"/max_concurrent_tasks",schemaPath:"#/properties/max_concurrent_tasks/type",keyword:"t\
ype",params:{type:"integer"},message:"must be integer"}],!1;var s=m===e}else var s=!0}}}}}}}}}}}}}}}else return _.
errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
return _.errors=n,e===0}_.evaluated={props:{name:!0,role:!0,template:!0,tier:!0,model:!0,llm_provider:!0,runtime:!0,
external:!0,url:!0,delivery_mode:!0,workspace_dir:!0,workspace_access:!0,parent_id:!0,budget_limit:!0,secrets:!0,
max_concurrent_tasks:!0},dynamicProps:!1,dynamicItems:!1};function Ke(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Ke.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),_(r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||
(n=n===null?_.errors:n.concat(_.errors),e=n.length),Ke.errors=n,e===0}Ke.evaluated={props:{name:!0,role:!0,template:!0,
tier:!0,model:!0,llm_provider:!0,runtime:!0,external:!0,url:!0,delivery_mode:!0,workspace_dir:!0,workspace_access:!0,
parent_id:!0,budget_limit:!0,secrets:!0,max_concurrent_tasks:!0},dynamicProps:!1,dynamicItems:!1};const Vr=je;function je(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=je.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return je.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return je.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return je.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return je.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return je.errors=n,e===0}je.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const Hr=L;function L(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=L.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return L.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return L.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return L.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return L.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return L.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return L.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return L.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return L.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return L.errors=n,e===
0}L.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Jr=z;function z(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=z.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let o=r.path;const m=e;if(e===m)if(o&&typeof o=="object"&&!Array.
isArray(o)){let l;if(o.id===void 0&&(l="id"))return z.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'"}],
!1;if(o.id!==void 0){let u=o.id;const g=e;if(e===g&&e===g)if(typeof u=="string"){if(!q.test(u))return z.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return z.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return z.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=m===e}else var s=!0;if(s){if(r.query!==void 0){let o=r.query;const m=e;if(e===m)if(o&&
typeof o=="object"&&!Array.isArray(o)){if(o.confirm!==void 0){const u=e;if(typeof o.confirm!="boolean")return z.
errors=[{instancePath:t+"/query/confirm",schemaPath:"#/properties/query/properties/confirm/type",keyword:"type",
params:{type:"boolean"},message:"must be boolean"}],!1;var p=u===e}else var p=!0;if(p)if(o.purge!==void 0){const u=e;
if(typeof o.purge!="boolean")return z.errors=[{instancePath:t+"/query/purge",schemaPath:"#/properties/query/pr\
operties/purge/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"}],!1;var p=u===e}else var p=!0}else
return z.errors=[{instancePath:t+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"}],!1;var s=m===e}else var s=!0;if(s)if(r.header!==void 0){let o=r.header;const m=e;
if(e===m)if(o&&typeof o=="object"&&!Array.isArray(o)){if(o["x-molecule-org-id"]!==void 0){const u=e;if(typeof o["\
x-molecule-org-id"]!="string")return z.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/prope\
rties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var i=u===e}else var i=!0;if(i)if(o["x-molecule-org-slug"]!==void 0){const u=e;if(typeof o["x-molecule-org-\
slug"]!="string")return z.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/heade\
r/properties/x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var i=u===
e}else var i=!0}else return z.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;var s=m===e}else var s=!0}}else return z.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return z.errors=n,e===
0}z.evaluated={props:{path:!0,query:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Kr=C;function C(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=C.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return C.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return C.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return C.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return C.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return C.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return C.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return C.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return C.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return C.errors=n,e===
0}C.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Qr=F;function F(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=F.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return F.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return F.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return F.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return F.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return F.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return F.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return F.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return F.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return F.errors=n,e===
0}F.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Xr=M;function M(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=M.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return M.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return M.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return M.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return M.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return M.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return M.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return M.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return M.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return M.errors=n,e===
0}M.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Yr=U;function U(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=U.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return U.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return U.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return U.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return U.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return U.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return U.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return U.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return U.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return U.errors=n,e===
0}U.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Zr=Qe;const or={$id:"https://components/PatchBudgetRequest",type:"object",minProperties:1,properties:{budget_limits:{
type:"object",propertyNames:{enum:["hourly","daily","weekly","monthly"]},additionalProperties:{type:["integer",
"null"],format:"int64",minimum:0}},budget_limit:{type:["integer","null"],format:"int64",minimum:0}}};function I(r,{
instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=I.
evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&
!Array.isArray(r)){if(Object.keys(r).length<1)return I.errors=[{instancePath:t,schemaPath:"#/minProperties",keyword:"\
minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"}],!1;if(r.budget_limits!==void 0){
let o=r.budget_limits;const m=e;if(e===m)if(o&&typeof o=="object"&&!Array.isArray(o)){for(const l in o){const u=e;
if(!(l==="hourly"||l==="daily"||l==="weekly"||l==="monthly")){const g={instancePath:t+"/budget_limits",schemaPath:"\
#/properties/budget_limits/propertyNames/enum",keyword:"enum",params:{allowedValues:or.properties.budget_limits.
propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:l};n===null?n=[g]:n.push(
g),e++}var s=u===e;if(!s){const g={instancePath:t+"/budget_limits",schemaPath:"#/properties/budget_limits/prop\
ertyNames",keyword:"propertyNames",params:{propertyName:l},message:"property name must be valid"};return n===null?
n=[g]:n.push(g),e++,I.errors=n,!1;break}}if(s)for(const l in o){let u=o[l];const g=e;if(!(typeof u=="number"&&
!(u%1)&&!isNaN(u)&&isFinite(u))&&u!==null)return I.errors=[{instancePath:t+"/budget_limits/"+l.replace(/~/g,"~\
0").replace(/\//g,"~1"),schemaPath:"#/properties/budget_limits/additionalProperties/type",keyword:"type",params:{
type:or.properties.budget_limits.additionalProperties.type},message:"must be integer,null"}],!1;if(e===g&&typeof u==
"number"&&isFinite(u)){if(u<0||isNaN(u))return I.errors=[{instancePath:t+"/budget_limits/"+l.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/budget_limits/additionalProperties/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0"}],!1;if(!nr.validate(u))return I.errors=[{instancePath:t+"/bud\
get_limits/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/budget_limits/additionalPropert\
ies/format",keyword:"format",params:{format:"int64"},message:'must match format "int64"'}],!1}var p=g===e;if(!p)
break}}else return I.errors=[{instancePath:t+"/budget_limits",schemaPath:"#/properties/budget_limits/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;var i=m===e}else var i=!0;if(i)if(r.budget_limit!==
void 0){let o=r.budget_limit;const m=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o))&&o!==null)return I.
errors=[{instancePath:t+"/budget_limit",schemaPath:"#/properties/budget_limit/type",keyword:"type",params:{type:or.
properties.budget_limit.type},message:"must be integer,null"}],!1;if(e===m&&typeof o=="number"&&isFinite(o)){if(o<
0||isNaN(o))return I.errors=[{instancePath:t+"/budget_limit",schemaPath:"#/properties/budget_limit/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"}],!1;if(!nr.validate(o))return I.errors=[{instancePath:t+
"/budget_limit",schemaPath:"#/properties/budget_limit/format",keyword:"format",params:{format:"int64"},message:'\
must match format "int64"'}],!1}var i=m===e}else var i=!0}else return I.errors=[{instancePath:t,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return I.errors=n,e===0}I.evaluated=
{props:{budget_limits:!0,budget_limit:!0},dynamicProps:!1,dynamicItems:!1};function Qe(r,{instancePath:t="",parentData:f,
parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Qe.evaluated;return a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),I(r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,
dynamicAnchors:y})||(n=n===null?I.errors:n.concat(I.errors),e=n.length),Qe.errors=n,e===0}Qe.evaluated={props:{
budget_limits:!0,budget_limit:!0},dynamicProps:!1,dynamicItems:!1};const et=V;function V(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=V.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return V.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return V.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return V.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return V.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return V.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return V.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return V.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return V.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return V.errors=n,e===
0}V.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const rt=H;function H(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=H.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return H.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return H.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return H.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return H.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return H.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return H.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return H.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return H.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return H.errors=n,e===
0}H.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const tt=Xe;function Xe(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Xe.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),N(r,{instancePath:t,
parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?N.errors:n.concat(N.errors),e=n.length),
Xe.errors=n,e===0}Xe.evaluated={props:{mode:!0},dynamicProps:!1,dynamicItems:!1};const st=J;function J(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=J.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return J.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return J.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return J.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return J.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return J.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return J.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return J.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return J.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return J.errors=n,e===
0}J.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const at=K;function K(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=K.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return K.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return K.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return K.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return K.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return K.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return K.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return K.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return K.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return K.errors=n,e===
0}K.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const it=Ye;function x(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=x.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let p;if(r.key===void 0&&(p="key")||r.value===void 0&&(p="value"))return x.errors=
[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have requ\
ired property '"+p+"'"}],!1;if(r.key!==void 0){const i=e;if(typeof r.key!="string")return x.errors=[{instancePath:t+
"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var s=i===e}else var s=!0;if(s)if(r.value!==void 0){const i=e;if(typeof r.value!="string")return x.errors=[{instancePath:t+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var s=i===e}else var s=!0}else return x.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"}],!1;return x.errors=n,e===0}x.evaluated={props:{key:!0,value:!0},dynamicProps:!1,
dynamicItems:!1};function Ye(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){
let n=null,e=0;const a=Ye.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),x(
r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?x.errors:n.concat(
x.errors),e=n.length),Ye.errors=n,e===0}Ye.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};
const ot=Q;function Q(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Q.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return Q.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return Q.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return Q.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return Q.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return Q.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return Q.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return Q.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return Q.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Q.errors=n,e===
0}Q.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const pt=Ze;function Ze(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Ze.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),x(r,{instancePath:t,
parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?x.errors:n.concat(x.errors),e=n.length),
Ze.errors=n,e===0}Ze.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};const nt=X;function X(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=X.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return X.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0){let l=i.id;const u=e;if(e===u&&e===u)if(typeof l=="string"){if(!q.test(l))return X.errors=
[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"},message:'must match format "uuid"'}],!1}else return X.errors=[{instancePath:t+"/path/id",schemaPath:"#/\
properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return X.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return X.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return X.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/\
x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return X.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return X.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return X.errors=n,e===
0}X.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const lt=O;function O(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=O.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let o=r.path;const m=e;if(e===m)if(o&&typeof o=="object"&&!Array.
isArray(o)){let l;if(o.id===void 0&&(l="id")||o.key===void 0&&(l="key"))return O.errors=[{instancePath:t+"/pat\
h",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:l},message:"must have re\
quired property '"+l+"'"}],!1;if(o.id!==void 0){let u=o.id;const g=e;if(e===g&&e===g)if(typeof u=="string"){if(!q.
test(u))return O.errors=[{instancePath:t+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"\
format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return O.errors=[{instancePath:t+"\
/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"mus\
t be string"}],!1;var s=g===e}else var s=!0;if(s)if(o.key!==void 0){const u=e;if(typeof o.key!="string")return O.
errors=[{instancePath:t+"/path/key",schemaPath:"#/properties/path/properties/key/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var s=u===e}else var s=!0}else return O.errors=[{instancePath:t+"\
/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;
var p=m===e}else var p=!0;if(p)if(r.header!==void 0){let o=r.header;const m=e;if(e===m)if(o&&typeof o=="object"&&
!Array.isArray(o)){if(o["x-molecule-org-id"]!==void 0){const u=e;if(typeof o["x-molecule-org-id"]!="string")return O.
errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-\
id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var i=u===e}else var i=!0;if(i)if(o["\
x-molecule-org-slug"]!==void 0){const u=e;if(typeof o["x-molecule-org-slug"]!="string")return O.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var i=u===e}else var i=!0}else return O.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1;var p=m===e}else var p=!0}else return O.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"}],!1;return O.errors=n,e===0}O.evaluated={props:{path:!0,header:!0},dynamicProps:!1,
dynamicItems:!1};const mt=we;function we(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=we.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return we.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return we.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return we.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return we.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return we.errors=n,e===0}we.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const ut=er;function er(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=er.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),x(r,{instancePath:t,
parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?x.errors:n.concat(x.errors),e=n.length),
er.errors=n,e===0}er.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};const dt=Ae;function Ae(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Ae.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return Ae.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return Ae.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return Ae.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return Ae.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return Ae.errors=n,e===0}Ae.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const yt=rr;function rr(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=rr.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),x(r,{instancePath:t,
parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?x.errors:n.concat(x.errors),e=n.length),
rr.errors=n,e===0}rr.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};const ft=qe;function qe(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=qe.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return qe.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return qe.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return qe.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return qe.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return qe.errors=n,e===0}qe.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const ct=te;function te(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=te.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.key===void 0&&(m="key"))return te.errors=[{instancePath:t+"/path",schemaPath:"#/propert\
ies/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.key!==void 0&&typeof i.key!="string")return te.errors=[{instancePath:t+"/path/key",schemaPath:"#/prope\
rties/path/properties/key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else return te.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return te.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/heade\
r/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return te.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties\
/x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return te.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return te.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return te.errors=n,e===
0}te.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const gt=xe;function xe(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=xe.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return xe.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return xe.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return xe.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return xe.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return xe.errors=n,e===0}xe.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const ht=tr;const vt=ur.default;function _e(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){
let n=null,e=0;const a=_e.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)
if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.name!==void 0){let s=r.name;if(e===e)if(typeof s=="string"){
if(vt(s)>100)return _e.errors=[{instancePath:t+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLe\
ngth",params:{limit:100},message:"must NOT have more than 100 characters"}],!1}else return _e.errors=[{instancePath:t+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else
return _e.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"}],!1;return _e.errors=n,e===0}_e.evaluated={props:{name:!0},dynamicProps:!1,dynamicItems:!1};function tr(r,{
instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=tr.
evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),_e(r,{instancePath:t,parentData:f,
parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?_e.errors:n.concat(_e.errors),e=n.length),tr.errors=
n,e===0}tr.evaluated={props:{name:!0},dynamicProps:!1,dynamicItems:!1};const bt=De;function De(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=De.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return De.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return De.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return De.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return De.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return De.errors=n,e===0}De.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const Pt=se;function se(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=se.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return se.errors=[{instancePath:t+"/path",schemaPath:"#/propertie\
s/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0&&typeof i.id!="string")return se.errors=[{instancePath:t+"/path/id",schemaPath:"#/properti\
es/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else return se.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return se.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/heade\
r/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return se.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties\
/x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return se.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return se.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return se.errors=n,e===
0}se.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const _t=sr;const kt={$id:"https://components/OrgImportRequest",type:"object",properties:{dir:{type:"string"},template:{type:"\
object",additionalProperties:!0},mode:{type:"string",enum:["","merge","reconcile"]},force:{type:"boolean"}}};function Z(r,{
instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=Z.
evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&
!Array.isArray(r)){if(r.dir!==void 0){const p=e;if(typeof r.dir!="string")return Z.errors=[{instancePath:t+"/d\
ir",schemaPath:"#/properties/dir/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=p===
e}else var s=!0;if(s){if(r.template!==void 0){let p=r.template;const i=e;if(e===i&&!(p&&typeof p=="object"&&!Array.
isArray(p)))return Z.errors=[{instancePath:t+"/template",schemaPath:"#/properties/template/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=i===e}else var s=!0;if(s){if(r.mode!==void 0){let p=r.
mode;const i=e;if(typeof p!="string")return Z.errors=[{instancePath:t+"/mode",schemaPath:"#/properties/mode/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(!(p===""||p==="merge"||p==="reconci\
le"))return Z.errors=[{instancePath:t+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:kt.
properties.mode.enum},message:"must be equal to one of the allowed values"}],!1;var s=i===e}else var s=!0;if(s)
if(r.force!==void 0){const p=e;if(typeof r.force!="boolean")return Z.errors=[{instancePath:t+"/force",schemaPath:"\
#/properties/force/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"}],!1;var s=p===e}else
var s=!0}}}else return Z.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return Z.errors=n,e===0}Z.evaluated={props:{dir:!0,template:!0,mode:!0,force:!0},dynamicProps:!1,
dynamicItems:!1};function sr(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){
let n=null,e=0;const a=sr.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),Z(
r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?Z.errors:n.concat(
Z.errors),e=n.length),sr.errors=n,e===0}sr.evaluated={props:{dir:!0,template:!0,mode:!0,force:!0},dynamicProps:!1,
dynamicItems:!1};const jt=Ie;function Ie(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Ie.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return Ie.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return Ie.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return Ie.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return Ie.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return Ie.errors=n,e===0}Ie.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const wt=$e;function $e(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=$e.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return $e.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return $e.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return $e.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return $e.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return $e.errors=n,e===0}$e.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const At=ze;function ze(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ze.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return ze.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return ze.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return ze.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return ze.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return ze.errors=n,e===0}ze.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const qt=ar;function oe(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=oe.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let i;if(r.name===void 0&&(i="name")||r.files===void 0&&(i="files"))return oe.errors=
[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:i},message:"must have requ\
ired property '"+i+"'"}],!1;if(r.name!==void 0){const o=e;if(typeof r.name!="string")return oe.errors=[{instancePath:t+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var s=o===e}else var s=!0;if(s)if(r.files!==void 0){let o=r.files;const m=e;if(e===m)if(o&&typeof o=="object"&&
!Array.isArray(o))for(const u in o){const g=e;if(typeof o[u]!="string")return oe.errors=[{instancePath:t+"/fil\
es/"+u.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/files/additionalProperties/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var p=g===e;if(!p)break}else return oe.errors=[{instancePath:t+
"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1;var s=m===e}else var s=!0}else return oe.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"}],!1;return oe.errors=n,e===0}oe.evaluated={props:{name:!0,files:!0},dynamicProps:!1,
dynamicItems:!1};function ar(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){
let n=null,e=0;const a=ar.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),oe(
r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||(n=n===null?oe.errors:n.concat(
oe.errors),e=n.length),ar.errors=n,e===0}ar.evaluated={props:{name:!0,files:!0},dynamicProps:!1,dynamicItems:!1};
const xt=Ee;function Ee(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=Ee.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return Ee.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return Ee.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return Ee.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return Ee.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return Ee.errors=n,e===0}Ee.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const Dt=ae;function ae(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=ae.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.path!==void 0){let i=r.path;const o=e;if(e===o)if(i&&typeof i=="object"&&!Array.
isArray(i)){let m;if(i.id===void 0&&(m="id"))return ae.errors=[{instancePath:t+"/path",schemaPath:"#/propertie\
s/path/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],
!1;if(i.id!==void 0&&typeof i.id!="string")return ae.errors=[{instancePath:t+"/path/id",schemaPath:"#/properti\
es/path/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else return ae.
errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var s=o===e}else var s=!0;if(s)if(r.header!==void 0){let i=r.header;const o=e;if(e===o)if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i["x-molecule-org-id"]!==void 0){const l=e;if(typeof i["x-molecule-o\
rg-id"]!="string")return ae.errors=[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/heade\
r/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===
e}else var p=!0;if(p)if(i["x-molecule-org-slug"]!==void 0){const l=e;if(typeof i["x-molecule-org-slug"]!="stri\
ng")return ae.errors=[{instancePath:t+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties\
/x-molecule-org-slug/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else
var p=!0}else return ae.errors=[{instancePath:t+"/header",schemaPath:"#/properties/header/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var s=o===e}else var s=!0}else return ae.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ae.errors=n,e===
0}ae.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const It=ir;const $t={$id:"https://components/BundleImportRequest",type:"object",required:["name"],properties:{name:{type:"\
string"},schema:{type:"string"},id:{type:"string"},description:{type:"string"},tier:{type:"integer"},model:{type:"\
string"},system_prompt:{type:"string"},skills:{type:"array",items:{type:"object",properties:{id:{type:"string"},
name:{type:"string"},description:{type:"string"},files:{type:"object",additionalProperties:!0}},additionalProperties:!0}},
tools:{type:"array",items:{type:"object",properties:{id:{type:"string"},config:{type:"object",additionalProperties:!0}},
additionalProperties:!0}},prompts:{type:"object",additionalProperties:!0},sub_workspaces:{type:"array",items:{
$ref:"https://components/Bundle"}},agent_card:{type:["object","null"],additionalProperties:!0},author:{type:"s\
tring"},version:{type:"string"}},additionalProperties:!0},zt={$id:"https://components/Bundle",type:"object",properties:{
schema:{type:"string"},id:{type:"string"},name:{type:"string"},description:{type:"string"},tier:{type:"integer"},
model:{type:"string"},system_prompt:{type:"string"},skills:{type:"array",items:{type:"object",properties:{id:{
type:"string"},name:{type:"string"},description:{type:"string"},files:{type:"object",additionalProperties:!0}},
additionalProperties:!0}},tools:{type:"array",items:{type:"object",properties:{id:{type:"string"},config:{type:"\
object",additionalProperties:!0}},additionalProperties:!0}},prompts:{type:"object",additionalProperties:!0},sub_workspaces:{
type:"array",items:{$ref:"https://components/Bundle"}},agent_card:{type:["object","null"],additionalProperties:!0},
author:{type:"string"},version:{type:"string"}},additionalProperties:!0},pr={validate:P};function P(r,{instancePath:t="",
parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=P.evaluated;if(a.
dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(
r)){if(r.schema!==void 0){const u=e;if(typeof r.schema!="string")return P.errors=[{instancePath:t+"/schema",schemaPath:"\
#/properties/schema/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=u===e}else
var s=!0;if(s){if(r.id!==void 0){const u=e;if(typeof r.id!="string")return P.errors=[{instancePath:t+"/id",schemaPath:"\
#/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=u===e}else var s=!0;
if(s){if(r.name!==void 0){const u=e;if(typeof r.name!="string")return P.errors=[{instancePath:t+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=u===e}else var s=!0;
if(s){if(r.description!==void 0){const u=e;if(typeof r.description!="string")return P.errors=[{instancePath:t+
"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},message:"must \
be string"}],!1;var s=u===e}else var s=!0;if(s){if(r.tier!==void 0){let u=r.tier;const g=e;if(!(typeof u=="num\
ber"&&!(u%1)&&!isNaN(u)&&isFinite(u)))return P.errors=[{instancePath:t+"/tier",schemaPath:"#/properties/tier/t\
ype",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;var s=g===e}else var s=!0;if(s){if(r.
model!==void 0){const u=e;if(typeof r.model!="string")return P.errors=[{instancePath:t+"/model",schemaPath:"#/\
properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=u===e}else var s=!0;
if(s){if(r.system_prompt!==void 0){const u=e;if(typeof r.system_prompt!="string")return P.errors=[{instancePath:t+
"/system_prompt",schemaPath:"#/properties/system_prompt/type",keyword:"type",params:{type:"string"},message:"m\
ust be string"}],!1;var s=u===e}else var s=!0;if(s){if(r.skills!==void 0){let u=r.skills;const g=e;if(e===g)if(Array.
isArray(u)){var p=!0;const S=u.length;for(let j=0;j<S;j++){let h=u[j];const w=e;if(e===w)if(h&&typeof h=="obje\
ct"&&!Array.isArray(h)){if(h.id!==void 0){const $=e;if(typeof h.id!="string")return P.errors=[{instancePath:t+
"/skills/"+j+"/id",schemaPath:"#/properties/skills/items/properties/id/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string"}],!1;var i=$===e}else var i=!0;if(i){if(h.name!==void 0){const $=e;if(typeof h.name!=
"string")return P.errors=[{instancePath:t+"/skills/"+j+"/name",schemaPath:"#/properties/skills/items/propertie\
s/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var i=$===e}else var i=!0;if(i){
if(h.description!==void 0){const $=e;if(typeof h.description!="string")return P.errors=[{instancePath:t+"/skil\
ls/"+j+"/description",schemaPath:"#/properties/skills/items/properties/description/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var i=$===e}else var i=!0;if(i)if(h.files!==void 0){let $=h.files;
const A=e;if(e===A&&!($&&typeof $=="object"&&!Array.isArray($)))return P.errors=[{instancePath:t+"/skills/"+j+
"/files",schemaPath:"#/properties/skills/items/properties/files/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var i=A===e}else var i=!0}}}else return P.errors=[{instancePath:t+"/skills/"+j,schemaPath:"\
#/properties/skills/items/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=w===
e;if(!p)break}}else return P.errors=[{instancePath:t+"/skills",schemaPath:"#/properties/skills/type",keyword:"\
type",params:{type:"array"},message:"must be array"}],!1;var s=g===e}else var s=!0;if(s){if(r.tools!==void 0){
let u=r.tools;const g=e;if(e===g)if(Array.isArray(u)){var o=!0;const S=u.length;for(let j=0;j<S;j++){let h=u[j];
const w=e;if(e===w)if(h&&typeof h=="object"&&!Array.isArray(h)){if(h.id!==void 0){const $=e;if(typeof h.id!="s\
tring")return P.errors=[{instancePath:t+"/tools/"+j+"/id",schemaPath:"#/properties/tools/items/properties/id/t\
ype",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var m=$===e}else var m=!0;if(m)if(h.config!==
void 0){let $=h.config;const A=e;if(e===A&&!($&&typeof $=="object"&&!Array.isArray($)))return P.errors=[{instancePath:t+
"/tools/"+j+"/config",schemaPath:"#/properties/tools/items/properties/config/type",keyword:"type",params:{type:"\
object"},message:"must be object"}],!1;var m=A===e}else var m=!0}else return P.errors=[{instancePath:t+"/tools\
/"+j,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1;var o=w===e;if(!o)break}}else return P.errors=[{instancePath:t+"/tools",schemaPath:"#/properties/tools/type",
keyword:"type",params:{type:"array"},message:"must be array"}],!1;var s=g===e}else var s=!0;if(s){if(r.prompts!==
void 0){let u=r.prompts;const g=e;if(e===g&&!(u&&typeof u=="object"&&!Array.isArray(u)))return P.errors=[{instancePath:t+
"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"}],!1;var s=g===e}else var s=!0;if(s){if(r.sub_workspaces!==void 0){let u=r.sub_workspaces;const g=e;if(e===
g)if(Array.isArray(u)){var l=!0;const S=u.length;for(let j=0;j<S;j++){const h=e;pr.validate(u[j],{instancePath:t+
"/sub_workspaces/"+j,parentData:u,parentDataProperty:j,rootData:d,dynamicAnchors:y})||(n=n===null?pr.validate.
errors:n.concat(pr.validate.errors),e=n.length);var l=h===e;if(!l)break}}else return P.errors=[{instancePath:t+
"/sub_workspaces",schemaPath:"#/properties/sub_workspaces/type",keyword:"type",params:{type:"array"},message:"\
must be array"}],!1;var s=g===e}else var s=!0;if(s){if(r.agent_card!==void 0){let u=r.agent_card;const g=e;if(!(u&&
typeof u=="object"&&!Array.isArray(u))&&u!==null)return P.errors=[{instancePath:t+"/agent_card",schemaPath:"#/\
properties/agent_card/type",keyword:"type",params:{type:zt.properties.agent_card.type},message:"must be object\
,null"}],!1;var s=g===e}else var s=!0;if(s){if(r.author!==void 0){const u=e;if(typeof r.author!="string")return P.
errors=[{instancePath:t+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;var s=u===e}else var s=!0;if(s)if(r.version!==void 0){const u=e;if(typeof r.version!=
"string")return P.errors=[{instancePath:t+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var s=u===e}else var s=!0}}}}}}}}}}}}}else return P.errors=[{instancePath:t,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return P.errors=n,e===
0}P.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function b(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=b.evaluated;if(a.dynamicProps&&(a.props=void 0),a.
dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){let u;if(r.name===void 0&&(u=
"name"))return b.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:u},
message:"must have required property '"+u+"'"}],!1;if(r.name!==void 0){const g=e;if(typeof r.name!="string")return b.
errors=[{instancePath:t+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var s=g===e}else var s=!0;if(s){if(r.schema!==void 0){const g=e;if(typeof r.schema!="stri\
ng")return b.errors=[{instancePath:t+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var s=g===e}else var s=!0;if(s){if(r.id!==void 0){const g=e;if(typeof r.
id!="string")return b.errors=[{instancePath:t+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var s=g===e}else var s=!0;if(s){if(r.description!==void 0){const g=e;if(typeof r.
description!="string")return b.errors=[{instancePath:t+"/description",schemaPath:"#/properties/description/typ\
e",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=g===e}else var s=!0;if(s){if(r.tier!==
void 0){let g=r.tier;const v=e;if(!(typeof g=="number"&&!(g%1)&&!isNaN(g)&&isFinite(g)))return b.errors=[{instancePath:t+
"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],
!1;var s=v===e}else var s=!0;if(s){if(r.model!==void 0){const g=e;if(typeof r.model!="string")return b.errors=
[{instancePath:t+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var s=g===e}else var s=!0;if(s){if(r.system_prompt!==void 0){const g=e;if(typeof r.system_prompt!=
"string")return b.errors=[{instancePath:t+"/system_prompt",schemaPath:"#/properties/system_prompt/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var s=g===e}else var s=!0;if(s){if(r.skills!==void 0){
let g=r.skills;const v=e;if(e===v)if(Array.isArray(g)){var p=!0;const j=g.length;for(let h=0;h<j;h++){let w=g[h];
const Re=e;if(e===Re)if(w&&typeof w=="object"&&!Array.isArray(w)){if(w.id!==void 0){const A=e;if(typeof w.id!=
"string")return b.errors=[{instancePath:t+"/skills/"+h+"/id",schemaPath:"#/properties/skills/items/properties/\
id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var i=A===e}else var i=!0;if(i){if(w.
name!==void 0){const A=e;if(typeof w.name!="string")return b.errors=[{instancePath:t+"/skills/"+h+"/name",schemaPath:"\
#/properties/skills/items/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var i=A===e}else var i=!0;if(i){if(w.description!==void 0){const A=e;if(typeof w.description!="string")return b.
errors=[{instancePath:t+"/skills/"+h+"/description",schemaPath:"#/properties/skills/items/properties/descripti\
on/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var i=A===e}else var i=!0;if(i)if(w.
files!==void 0){let A=w.files;const Oe=e;if(e===Oe&&!(A&&typeof A=="object"&&!Array.isArray(A)))return b.errors=
[{instancePath:t+"/skills/"+h+"/files",schemaPath:"#/properties/skills/items/properties/files/type",keyword:"t\
ype",params:{type:"object"},message:"must be object"}],!1;var i=Oe===e}else var i=!0}}}else return b.errors=[{
instancePath:t+"/skills/"+h,schemaPath:"#/properties/skills/items/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1;var p=Re===e;if(!p)break}}else return b.errors=[{instancePath:t+"/skills",schemaPath:"\
#/properties/skills/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var s=v===e}else var s=!0;
if(s){if(r.tools!==void 0){let g=r.tools;const v=e;if(e===v)if(Array.isArray(g)){var o=!0;const j=g.length;for(let h=0;h<
j;h++){let w=g[h];const Re=e;if(e===Re)if(w&&typeof w=="object"&&!Array.isArray(w)){if(w.id!==void 0){const A=e;
if(typeof w.id!="string")return b.errors=[{instancePath:t+"/tools/"+h+"/id",schemaPath:"#/properties/tools/ite\
ms/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var m=A===e}else var m=!0;
if(m)if(w.config!==void 0){let A=w.config;const Oe=e;if(e===Oe&&!(A&&typeof A=="object"&&!Array.isArray(A)))return b.
errors=[{instancePath:t+"/tools/"+h+"/config",schemaPath:"#/properties/tools/items/properties/config/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1;var m=Oe===e}else var m=!0}else return b.errors=[{instancePath:t+
"/tools/"+h,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type:"object"},message:"must be \
object"}],!1;var o=Re===e;if(!o)break}}else return b.errors=[{instancePath:t+"/tools",schemaPath:"#/properties\
/tools/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var s=v===e}else var s=!0;if(s){
if(r.prompts!==void 0){let g=r.prompts;const v=e;if(e===v&&!(g&&typeof g=="object"&&!Array.isArray(g)))return b.
errors=[{instancePath:t+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1;var s=v===e}else var s=!0;if(s){if(r.sub_workspaces!==void 0){let g=r.sub_workspaces;
const v=e;if(e===v)if(Array.isArray(g)){var l=!0;const j=g.length;for(let h=0;h<j;h++){const w=e;P(g[h],{instancePath:t+
"/sub_workspaces/"+h,parentData:g,parentDataProperty:h,rootData:d,dynamicAnchors:y})||(n=n===null?P.errors:n.concat(
P.errors),e=n.length);var l=w===e;if(!l)break}}else return b.errors=[{instancePath:t+"/sub_workspaces",schemaPath:"\
#/properties/sub_workspaces/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var s=v===
e}else var s=!0;if(s){if(r.agent_card!==void 0){let g=r.agent_card;const v=e;if(!(g&&typeof g=="object"&&!Array.
isArray(g))&&g!==null)return b.errors=[{instancePath:t+"/agent_card",schemaPath:"#/properties/agent_card/type",
keyword:"type",params:{type:$t.properties.agent_card.type},message:"must be object,null"}],!1;var s=v===e}else
var s=!0;if(s){if(r.author!==void 0){const g=e;if(typeof r.author!="string")return b.errors=[{instancePath:t+"\
/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var s=g===e}else var s=!0;if(s)if(r.version!==void 0){const g=e;if(typeof r.version!="string")return b.errors=
[{instancePath:t+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var s=g===e}else var s=!0}}}}}}}}}}}}}else return b.errors=[{instancePath:t,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return b.errors=n,e===0}b.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ir(r,{instancePath:t="",parentData:f,parentDataProperty:c,
rootData:d=r,dynamicAnchors:y={}}={}){let n=null,e=0;const a=ir.evaluated;return a.dynamicProps&&(a.props=void 0),
a.dynamicItems&&(a.items=void 0),b(r,{instancePath:t,parentData:f,parentDataProperty:c,rootData:d,dynamicAnchors:y})||
(n=n===null?b.errors:n.concat(b.errors),e=n.length),ir.errors=n,e===0}ir.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const Et=We;function We(r,{instancePath:t="",parentData:f,parentDataProperty:c,rootData:d=r,dynamicAnchors:y={}}={}){let n=null,
e=0;const a=We.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.header!==void 0){let p=r.header;if(e===e)if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p["x-molecule-org-id"]!==void 0){const o=e;if(typeof p["x-molecule-org-id"]!="string")return We.errors=
[{instancePath:t+"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",
keyword:"type",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0;if(s)if(p["x-mol\
ecule-org-slug"]!==void 0){const o=e;if(typeof p["x-molecule-org-slug"]!="string")return We.errors=[{instancePath:t+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"}],!1;var s=o===e}else var s=!0}else return We.errors=[{instancePath:t+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1}}else return We.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return We.errors=n,e===0}We.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};
const Tt={listOrgs:{},createOrg:{body:dr},getOrg:{parameters:yr},deleteOrg:{parameters:fr},exportOrg:{parameters:cr},
getProvisionStatus:{parameters:gr},getOrgInstance:{parameters:hr},listInvoices:{},billingCheckout:{body:vr},billingPortal:{
body:br},billingTopup:{body:Pr},adminListOrgs:{},adminCreateOrg:{body:_r,parameters:kr},adminGetTenantToken:{parameters:jr},
adminListOrgWorkspaces:{parameters:wr},adminDeleteTenant:{body:Ar,parameters:qr},adminScrubTenantArtifacts:{body:xr,
parameters:Dr},adminTenantDiagnostics:{parameters:Ir},adminRedeployTenant:{parameters:$r},adminRedeployFleet:{
body:zr},adminUpdateWorkspaceEnv:{body:Er,parameters:Wr},adminListThinAmi:{},adminPromoteThinAmi:{body:Sr},adminListRuntimeImage:{},
adminPromoteRuntimeImage:{body:Tr},adminGetWorkspaceBillingMode:{parameters:Rr},adminPutWorkspaceBillingMode:{
body:Or,parameters:Br},provisionWorkspace:{body:Nr},deprovisionWorkspace:{parameters:Cr},getProvisionWorkspaceStatus:{
parameters:Fr},tenantListWorkspaces:{parameters:Mr},tenantCreateWorkspace:{body:Ur,parameters:Vr},tenantGetWorkspace:{
parameters:Hr},tenantDeleteWorkspace:{parameters:Jr},tenantRestartWorkspace:{parameters:Kr},tenantPauseWorkspace:{
parameters:Qr},tenantResumeWorkspace:{parameters:Xr},tenantGetBudget:{parameters:Yr},tenantPatchBudget:{body:Zr,
parameters:et},tenantGetBillingMode:{parameters:rt},tenantPutBillingMode:{body:tt,parameters:st},tenantListWorkspaceSecrets:{
parameters:at},tenantSetWorkspaceSecret:{body:it,parameters:ot},tenantPutWorkspaceSecret:{body:pt,parameters:nt},
tenantDeleteWorkspaceSecret:{parameters:lt},tenantListGlobalSecrets:{parameters:mt},tenantSetGlobalSecret:{body:ut,
parameters:dt},tenantPutGlobalSecret:{body:yt,parameters:ft},tenantDeleteGlobalSecret:{parameters:ct},tenantListOrgTokens:{
parameters:gt},tenantCreateOrgToken:{body:ht,parameters:bt},tenantRevokeOrgToken:{parameters:Pt},tenantOrgImport:{
body:_t,parameters:jt},tenantListOrgTemplates:{parameters:wt},tenantListTemplates:{parameters:At},tenantImportTemplate:{
body:qt,parameters:xt},tenantExportBundle:{parameters:Dt},tenantImportBundle:{body:It,parameters:Et}};export{Tt as validators};
