extension ContainmentSearch {
  /// Numbers of runs of words with the posts that have them, as ``Passages`` makes them: first
  /// those whose key it is, by their originality, then the others.
  ///
  /// Only runs that two posts seem to have are kept.
  func members(
    passingOver duplicates: [PostSpool.Address: DuplicateSearch.Match]
  ) throws(ReportError) -> SortedRuns {
    var owned = KeyFilter(count: posts.count * Passages.keyCount)
    var shared = owned
    try posts.forEachFingerprint { address, record in
      guard duplicates[address] == nil else { return }
      for key in Fingerprint.keys(record) where owned.insert(key) { shared.insert(key) }
    }
    var members = try holders(of: owned, passingOver: duplicates)
    try members.forEach { record throws(ReportError) in
      shared.insert(record.bigEndian(at: 0, count: 8))
    }
    var failure: ReportError?
    try posts.forEachFingerprint { address, record in
      guard duplicates[address] == nil, failure == nil else { return }
      for key in Fingerprint.keys(record) where shared.contains(key) {
        var member: [UInt8] = []
        member.append(bigEndian: key, count: 8)
        member.append(0)
        member += Fingerprint(record).originality
        address.append(to: &member)
        do throws(ReportError) { try members.append(member) } catch { failure = error }
      }
    }
    if let failure { throw failure }
    return members
  }

  /// The posts with a run of words that is a key of others.
  private func holders(
    of keys: KeyFilter, passingOver duplicates: [PostSpool.Address: DuplicateSearch.Match]
  ) throws(ReportError) -> SortedRuns {
    let empty = DuplicateCandidates(
      runs: SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files))
    let holders = posts.batches.concurrentFold(into: empty, width: width) { found, batch in
      found.note { runs throws(ReportError) in
        if Interruption.isRequested { throw .interrupted }
        for (address, item) in try posts.posts(of: batch) where duplicates[address] == nil {
          let words = OwnWords.identities(in: item.post.text)
          guard words.count >= Passages.fewestWords else { continue }
          let hashes = Passages.hashes(of: words)
          let own = Passages.keys(among: hashes, wordCount: words.count)
          for hash in Set(hashes.filter(keys.contains)).subtracting(own) {
            var member: [UInt8] = []
            member.append(bigEndian: hash, count: 8)
            member.append(1)
            address.append(to: &member)
            try runs.append(member)
          }
        }
      }
    } merge: { found, other in
      found.failure = found.failure ?? other.failure
      found.note { runs throws(ReportError) in try runs.merge(other.runs) }
    }
    if let failure = holders.failure { throw failure }
    return holders.runs
  }

  /// The pairs of posts of which one has a key of the other, once for each key.
  func pairs(of members: SortedRuns) throws(ReportError) -> SortedRuns {
    var pairs = SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files)
    var current: UInt64?
    var originals: [ContainmentPair.Member] = []
    try members.forEach { record throws(ReportError) in
      let key = record.bigEndian(at: 0, count: 8)
      if key != current { (current, originals) = (key, []) }
      let isOwner = record.bigEndian(at: 8, count: 1) == 0
      guard isOwner || !originals.isEmpty else { return }
      let address = PostSpool.Address(
        record.dropFirst(9 + (isOwner ? Fingerprint.precedenceSize : 0)))
      let member = ContainmentPair.Member(address, try posts.fingerprint(at: address))
      for original in originals {
        try pairs.append(ContainmentPair(original, member).record)
      }
      if isOwner, originals.count < Self.mostOriginals { originals.append(member) }
    }
    return pairs
  }
}
