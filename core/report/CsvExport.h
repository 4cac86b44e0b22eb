// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"
#include "core/domain/Reading.h"
#include "core/domain/Run.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// Tables as CSV text (UTF-8, \n line ends), pure functions on values. Names of patients, file
/// paths and camera metadata (GPS among it) never leave; the pseudonymous patient keys of the
/// dataset only where `withPatients` asks for them. Where artificial images are among the lines, a
/// last column `artificial` says which.

/// One image with its labels in words; keys of the taxonomy, empty where there is none.
struct LabelLine {
    QString image; ///< the image's key in its dataset
    QString dataset;
    QString caseKey;
    QString patient;
    Modality modality = Modality::Untagged;
    QString recorded;
    QString validated;
    bool artificial = false;
};
/// image,dataset,case,modality,recorded,validated[,patient][,artificial]
QByteArray labelsCsv(const std::vector<LabelLine> &lines, bool withPatients);

struct PredictionLine {
    QString image;
    QString patient;
    Partition partition = Partition::Test;
    int truth = 0;                    ///< class index, as recorded when the set was frozen
    int predicted = 0;                ///< class index
    std::vector<float> probabilities; ///< empty where only the class is known
    bool artificial = false;
    QString dataset = {};
    QString file = {}; ///< name without its folder; not in the table
};
/// image,partition,truth,predicted,p_<class>…[,patient][,artificial]; without p_<class> where no
/// line has probabilities.
QByteArray predictionsCsv(const std::vector<PredictionLine> &lines, const QStringList &classes,
                          bool withPatients);

QString partitionKey(Partition partition); ///< train, test

struct ReadingLine {
    QString round;
    RoundMode mode = RoundMode::Validating;
    QString image;
    QString patient;
    QString diagnosis; ///< key, empty when it cannot be judged
    Reading reading;
    bool artificial = false;
};
/// round,mode,image,reader,diagnosis,modality,confidence,agreed,cannot_judge,comment,retracted,
/// seconds,time[,patient][,artificial]
QByteArray readingsCsv(const std::vector<ReadingLine> &lines, bool withPatients);

} // namespace lesiondesk
