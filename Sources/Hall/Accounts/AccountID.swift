package import Store

/// The hall says account where the database says user.
package typealias AccountID = UserID
