/** What whoever owns the machine asks by {@code ./reencuentro}: plain lines for the script, which shows them. */
package org.reencuentro.office.operator;
