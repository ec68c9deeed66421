// Package size reads how many and how large: members, seats, votes, shares and sums of money. A tree comes in, statements of
// sizes come out.
//
//	size.Read(t, taken)
//	size.Quantities(t)   // the numbers of a sentence with what they count
//
//	quantity, vague             numbers, "some", "most"
//	size, count, measure, told  who has, counts or amounts to how many
//	share, appraised            parts of a whole; what is worth how much
//	beside                      "a party with ten seats", "about 2,000 strong"
//	apposed                     "its fighters, never more than 900,"
//	statement, time             the statement, and when it holds
package size
