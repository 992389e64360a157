/** What every order is checked against before it reaches its matter: days, offices, officers, cases, rules in force. */
@NullMarked
package vn.thads.complaints.check;

import org.jspecify.annotations.NullMarked;
