// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Image.h"
#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QHash>

#include <functional>
#include <optional>

namespace lesiondesk
{

/// Where the pixels of an image are.
struct ImageFile {
    ImageId id;
    QString path; ///< absolute
    QString sha256;
};

/// What an image is called.
struct ImageName {
    ImageId id;
    DatasetId dataset;
    QString key;
};

/// Patients, cases, images and their labels. Reads for the pages, writes for import and tagging.
class ImageStore
{
public:
    /// `paths` resolves images that were copied into the project.
    ImageStore(Database &database, ProjectPaths paths) : m_db(database), m_paths(std::move(paths))
    {
    }

    /// All images, in the order dataset, case, image: a million rows in about two seconds. Reads
    /// the names of cases and patients in a thread beside the caller's.
    Result<std::vector<ImageRow>> catalogue();
    /// The first `most` of them, without a look at the others.
    Result<std::vector<ImageRow>> firstOfCatalogue(int most);
    /// These rows again, after they changed, in the order asked for.
    Result<std::vector<ImageRow>> rows(const std::vector<ImageId> &ids);
    Result<ImageDetails> details(ImageId id);
    /// What all images are called, one after the other, in the order of their ids.
    Result<void> names(const std::function<void(const ImageName &)> &take);
    /// The files of some images, in the order asked for; unknown ids are left out.
    Result<std::vector<ImageFile>> files(const std::vector<ImageId> &ids);
    /// Where the mask of the lesion is, absolute; empty where the image has none.
    Result<QString> maskFile(ImageId id);
    /// Images of the same case, this one among them, in the order of their keys.
    Result<std::vector<ImageId>> imagesOfCase(CaseId lesionCase);

    /// What tells a dataset's pictures apart or alike, in no order.
    struct Fingerprint {
        ImageId id;
        QString sha256;             ///< empty: not read to its end yet, or not to be read
        quint64 perceptualHash = 0; ///< 0: none
        bool troubled = false;      ///< the picture cannot be used

        bool isWaiting() const { return sha256.isEmpty() && !troubled; }
    };
    Result<std::vector<Fingerprint>> fingerprints(DatasetId dataset);

    /// A further column of the source, by case; only those that have it.
    Result<QHash<CaseId, QString>> caseAttribute(DatasetId dataset, const QString &name);

    struct ModalityChange {
        ImageId image;
        Modality before = Modality::Untagged;
        Modality after = Modality::Untagged;
    };
    /// Sets the modality of many images in one transaction, writes the history and returns what
    /// changed, which undo gives to revertModality(). `origin` says who: "tagged by AL".
    Result<std::vector<ModalityChange>> setModality(const std::vector<ImageId> &ids,
                                                    Modality modality, const QString &origin,
                                                    const Clock &clock);
    Result<void> revertModality(const std::vector<ModalityChange> &changes, const QString &origin,
                                const Clock &clock);

    // Writing, inside the caller's transaction (import). The statements are kept, so that one
    // store that lasts writes many images quickly.
    Result<PatientId> ensurePatient(DatasetId dataset, const QString &key, Sex sex);
    Result<CaseId> ensureCase(DatasetId dataset, PatientId patient, const QString &key,
                              std::optional<double> age, const QString &site,
                              const QByteArray &attributesJson);
    struct NewImage {
        DatasetId dataset;
        CaseId lesionCase;
        QString key;
        ProjectRootId root;
        QString path;   ///< relative to the root
        QString sha256; ///< empty: to be prepared
        qint64 bytes = 0;
        QDateTime modified;
        int width = 0;
        int height = 0;
        quint64 perceptualHash = 0;
        Modality modality = Modality::Untagged;
        DiagnosisId recorded;
    };
    Result<ImageId> insert(const NewImage &image);
    Result<void> addLabel(const Label &label);

private:
    /// A statement of the writing, prepared at its first use, with its values.
    Result<QSqlQuery *> exec(std::optional<QSqlQuery> &kept, const QString &sql,
                             const QVariantList &values);

    Database &m_db;
    ProjectPaths m_paths;
    std::optional<QSqlQuery> m_ensurePatient;
    std::optional<QSqlQuery> m_ensureCase;
    std::optional<QSqlQuery> m_insert;
    std::optional<QSqlQuery> m_addLabel;
};

} // namespace lesiondesk
