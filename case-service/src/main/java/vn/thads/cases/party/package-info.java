/** The people and bodies of a case (đương sự): their names, addresses and identity numbers stay here. */
@NullMarked
package vn.thads.cases.party;

import org.jspecify.annotations.NullMarked;
