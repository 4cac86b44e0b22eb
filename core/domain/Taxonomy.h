// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lesiondesk
{

enum class Nature { Benign = 0, Malignant = 1, Uncertain = 2 };

QString natureKey(Nature nature);

/// One entry of a taxonomy. The id is invalid until the taxonomy is in a project.
struct Diagnosis {
    DiagnosisId id;
    QString key;  ///< stable and short: BCC
    QString name; ///< for people: Basal cell carcinoma
    Nature nature = Nature::Uncertain;
    QStringList aliases; ///< other spellings that datasets use, compared without letter case
};

/// An ordered list of diagnoses with stable keys. The order is the order of rows in every table.
struct Taxonomy {
    TaxonomyId id;
    QString key;
    QString name;
    std::vector<Diagnosis> diagnoses;

    /// Position of the diagnosis whose key, name or alias is `text`, or -1.
    int find(const QString &text) const;

    /// The taxonomy of a JSON document as those in resources/taxonomies. Strict: unknown and wrong
    /// fields are refused with the file and their path in it.
    static Result<Taxonomy> fromJson(const QByteArray &json, const QString &file);
    /// A built-in one: dermai-13, edra-5, edra-20, dermofit-10, pad-6, ham-7.
    static Result<Taxonomy> builtIn(const QString &key);
    static QStringList builtInKeys();
    /// What a user means: a file (anything with the ending .json), else the key of a built-in
    /// taxonomy or of a file in `folder`, the project's taxonomies folder.
    static Result<Taxonomy> load(const QString &keyOrFile, const QString &folder = {});
    /// The built-in ones, then those of the folder; files that cannot be used are left out.
    static std::vector<Taxonomy> available(const QString &folder = {});
};

} // namespace lesiondesk
